/** Reads one person's block of known elements, byte by byte. */
import type { OrderStatus } from '../../../core/mirror/records.ts';
import type { KnownPerson, KnownRecord } from '../../../core/response/known.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import { type BenefitForm, type Forms, formsOf, type Step } from './form.ts';
import { RecordReader } from './record.ts';
import { type Run, runOf, stands } from './run.ts';
import {
  behindEnd,
  behindStart,
  less,
  refused,
  type Source,
  slash,
  type Tags,
  tagAt,
  tagsOf,
  which,
} from './source.ts';

type Found = { readonly benefits: string[]; readonly records: KnownRecord[]; readonly base: number };

/** Below the general reading's limit (core/response/limits.ts), which then has the word. */
const mostElements = 90_000;

/** Throws `refused` for whatever the general reading might see in another way. */
export class PersonReader {
  /** Behind what was read last. */
  at = 0;
  readonly #source: Source;
  readonly #forms: Forms;
  readonly #records: RecordReader;
  readonly #person: Tags;
  readonly #starts: readonly [complete: Run, changed: Run];
  readonly #parts: readonly [number: Tags, status: Tags, benefits: Tags];
  readonly #statusParts: readonly [code: Tags, benefits: Tags];
  readonly #wanted: Run;
  /** The last status and its bytes: whole orders are alike, and a list of all benefits is a tenth of a block. */
  #status: { readonly bytes: Uint8Array; readonly status: OrderStatus } | undefined;

  constructor(source: Source, profile: SchemaProfile) {
    const { person, informationType, number, status, benefits } = profile.response;
    this.#source = source;
    this.#forms = formsOf(profile);
    this.#records = new RecordReader(source, this.#forms);
    this.#person = tagsOf(person);
    this.#starts = [runOf(`<${person} ${informationType}="0">`), runOf(`<${person} ${informationType}="1">`)];
    this.#parts = [tagsOf(number), tagsOf(status.element), tagsOf(benefits)];
    this.#statusParts = [tagsOf(status.code), tagsOf(status.benefits)];
    this.#wanted = runOf(profile.order.wanted);
  }

  /** The block that begins there; `base` is added to places to make them positions in the file. */
  read(at: number, base: number): KnownPerson {
    this.at = at;
    this.#records.elements = 0;
    const informationType = this.#informationType();
    const found: Found = { benefits: [], records: [], base };
    const [ofNumber, , ofBenefits] = this.#parts;
    let [number, status]: [string | null, OrderStatus | null] = [null, null];
    this.#each(this.#parts, (part) => {
      if (part === 0) number = this.#word(ofNumber);
      else if (part === 1) status = this.#answer();
      else this.#benefits(ofBenefits, found);
    });
    this.#close(this.#person);
    if (this.#records.elements > mostElements) throw refused;
    if (number === null || !/^\d{12}$/.test(number)) throw refused;
    const { benefits, records } = found;
    return { personnummer: number as Personnummer, informationType, status, benefits, records };
  }

  #informationType(): 0 | 1 {
    const [complete, changed] = this.#starts;
    const isComplete = stands(this.#source.view, this.at, complete);
    if (!isComplete && !stands(this.#source.view, this.at, changed)) throw refused;
    this.at += complete.length;
    return isComplete ? 0 : 1;
  }

  /** Parts that may come in any order, each of them once. */
  #each(parts: readonly Tags[], read: (part: number) => void): void {
    let seen = 0;
    for (let next = 0; this.#isStart(); ) {
      const part = which(this.#source.view, this.at, parts, next);
      if ((seen & (1 << part)) !== 0) throw refused;
      seen |= 1 << part;
      next = part + 1;
      read(part);
    }
  }

  /** True when a start tag is next, false at an end tag. */
  #isStart(): boolean {
    this.at = tagAt(this.#source.bytes, this.at);
    return this.#source.bytes[this.at + 1] !== slash;
  }

  /** Behind the start tag, which is next; false when it is an empty element's. */
  #enter(element: Tags): boolean {
    const inside = behindStart(this.#source.view, this.at, element);
    this.at = Math.abs(inside);
    return inside >= 0;
  }

  #close(element: Tags): void {
    this.at = behindEnd(this.#source.view, this.at, element);
  }

  /** A short text of letters and digits. */
  #word(element: Tags): string {
    if (!this.#enter(element)) return '';
    const { bytes } = this.#source;
    const from = this.at;
    while (bytes[this.at] !== less) this.at += 1;
    const text = bytes.toString('latin1', from, this.at);
    if (!/^[0-9A-Za-z]{0,100}$/.test(text)) throw refused;
    this.#close(element);
    return text;
  }

  /** The same object where the bytes are the same. */
  #answer(): OrderStatus {
    const from = this.at;
    if (this.#status !== undefined && this.#source.has(this.#status.bytes, from)) {
      this.at += this.#status.bytes.length;
      return this.#status.status;
    }
    const status = this.#newAnswer();
    this.#status = { bytes: new Uint8Array(this.#source.bytes.subarray(from, this.at)), status };
    return status;
  }

  #newAnswer(): OrderStatus {
    const [, ofStatus] = this.#parts;
    const [ofCode, ofBenefits] = this.#statusParts;
    let [code, benefits]: [string, string[] | null] = ['', null];
    if (!this.#enter(ofStatus)) return { code, benefits };
    this.#each(this.#statusParts, (part) => {
      if (part === 0) code = this.#word(ofCode);
      else benefits = this.#listed(ofBenefits);
    });
    this.#close(ofStatus);
    return { code, benefits };
  }

  #listed(element: Tags): string[] {
    const listed: string[] = [];
    this.#inside(element, this.#forms.benefits, (one) => {
      if (!this.#enter(one) || !stands(this.#source.view, this.at, this.#wanted)) throw refused;
      this.at += this.#wanted.length;
      this.#close(one);
      listed.push(one.benefit);
    });
    return listed;
  }

  /** All children of an element, each by the part that it is. */
  #inside<P extends Tags>(element: Tags, parts: readonly P[], read: (part: P) => void): void {
    if (!this.#enter(element)) return;
    for (let next = 0; this.#isStart(); ) {
      next = which(this.#source.view, this.at, parts, next);
      read(parts[next] as P);
    }
    this.#close(element);
  }

  #benefits(element: Tags, found: Found): void {
    this.#inside(element, this.#forms.benefits, (one: BenefitForm) => {
      if (!found.benefits.includes(one.benefit)) found.benefits.push(one.benefit);
      this.#inside(one, one.steps, (step) => this.#step(one, step, found));
    });
  }

  /** An empty step is left to the general reading, which keeps it as something unknown. */
  #step(one: BenefitForm, step: Step, found: Found): void {
    const { record } = step;
    const from = this.at;
    if (record === null) {
      const before = found.records.length;
      this.#inside(step, step.steps, (inner) => this.#step(one, inner, found));
      if (found.records.length === before) throw refused;
      return;
    }
    const read = this.#records.read(record.form, from);
    this.at = this.#records.at;
    const bytes = [found.base + from, found.base + this.at] as const;
    found.records.push({ benefit: one.benefit, rule: record.rule, ...read, bytes });
  }
}
