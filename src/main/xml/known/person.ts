/** Reads one person's block of known elements, byte by byte. */
import type { OrderStatus } from '../../../core/mirror/records.ts';
import type { KnownPerson, KnownRecord } from '../../../core/response/known.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import { type BenefitForm, bytesOf, type Forms, formsOf, type Step } from './form.ts';
import { RecordReader } from './record.ts';
import { refused, type Source } from './source.ts';

type Named = { readonly name: Uint8Array };
type Parts = readonly Named[];
type Found = { readonly benefits: string[]; readonly records: KnownRecord[]; readonly base: number };

const named = (name: string): Named => ({ name: bytesOf(name) });

/** Throws what its source throws: nothing is taken that the general reading might see in another way. */
export class PersonReader {
  readonly #source: Source;
  readonly #forms: Forms;
  readonly #records: RecordReader;
  readonly #person: Named;
  readonly #starts: readonly [complete: Uint8Array, changed: Uint8Array];
  readonly #parts: Parts;
  readonly #statusParts: Parts;
  readonly #wanted: string;

  constructor(source: Source, profile: SchemaProfile) {
    const { person, informationType, number, status, benefits } = profile.response;
    this.#source = source;
    this.#forms = formsOf(profile);
    this.#records = new RecordReader(source, this.#forms);
    this.#person = named(person);
    this.#starts = [bytesOf(`<${person} ${informationType}="0">`), bytesOf(`<${person} ${informationType}="1">`)];
    this.#parts = [named(number), named(status.element), named(benefits)];
    this.#statusParts = [named(status.code), named(status.benefits)];
    this.#wanted = profile.order.wanted;
  }

  /** The block that begins at the source's place; `base` is added to places to make them positions in the file. */
  read(base: number): KnownPerson {
    const source = this.#source;
    const informationType = this.#informationType();
    const found: Found = { benefits: [], records: [], base };
    let [number, status]: [string | null, OrderStatus | null] = [null, null];
    this.#each(this.#parts, (part) => {
      if (part === 0) number = this.#text(this.#parts[0] as Named);
      else if (part === 1) status = this.#status();
      else this.#benefits(found);
    });
    source.closed(this.#person);
    if (number === null || !/^\d{12}$/.test(number)) throw refused;
    return {
      personnummer: number as Personnummer,
      informationType,
      status,
      benefits: found.benefits,
      records: found.records,
    };
  }

  #informationType(): 0 | 1 {
    const [complete, changed] = this.#starts;
    if (this.#source.takes(complete)) return 0;
    if (this.#source.takes(changed)) return 1;
    throw refused;
  }

  /** Parts that may come in any order, each of them once. */
  #each(parts: Parts, read: (part: number) => void): void {
    const source = this.#source;
    let seen = 0;
    for (let next = 0; source.tag(); ) {
      const part = source.which(parts, next);
      if ((seen & (1 << part)) !== 0) throw refused;
      seen |= 1 << part;
      next = part + 1;
      read(part);
    }
  }

  /** A short text of letters and digits. */
  #text(element: Named): string {
    const source = this.#source;
    if (source.opened()) return '';
    const text = source.word();
    source.tag();
    source.closed(element);
    return text;
  }

  #status(): OrderStatus {
    const [, element] = this.#parts;
    const source = this.#source;
    let [code, benefits]: [string, string[] | null] = ['', null];
    if (source.opened()) return { code, benefits };
    this.#each(this.#statusParts, (part) => {
      if (part === 0) code = this.#text(this.#statusParts[0] as Named);
      else benefits = this.#listed();
    });
    source.closed(element as Named);
    return { code, benefits };
  }

  #listed(): string[] {
    const listed: string[] = [];
    this.#inside(this.#statusParts[1] as Named, this.#forms.benefits, (one) => {
      if (this.#text(one) !== this.#wanted) throw refused;
      listed.push(one.benefit);
    });
    return listed;
  }

  /** All children of an element, each by the part that it is. */
  #inside<P extends Named>(element: Named, parts: readonly P[], read: (part: P) => void): void {
    const source = this.#source;
    if (source.opened()) return;
    for (let next = 0; source.tag(); ) {
      next = source.which(parts, next);
      read(parts[next] as P);
    }
    source.closed(element);
  }

  #benefits(found: Found): void {
    this.#inside(this.#parts[2] as Named, this.#forms.benefits, (one: BenefitForm) => {
      if (!found.benefits.includes(one.benefit)) found.benefits.push(one.benefit);
      this.#inside(one, one.steps, (step) => this.#step(one, step, found));
    });
  }

  /** An empty step is left to the general reading, which keeps it as something unknown. */
  #step(one: BenefitForm, step: Step, found: Found): void {
    const { benefit } = one;
    const source = this.#source;
    const from = source.at - 1 - step.name.length;
    if (step.record === null) {
      const before = found.records.length;
      this.#inside(step, step.steps, (inner) => this.#step(one, inner, found));
      if (found.records.length === before) throw refused;
      return;
    }
    const read = this.#records.read(step.record.form);
    const bytes = [found.base + from, found.base + source.at] as const;
    found.records.push({ benefit, rule: step.record.rule, ...read, bytes });
  }
}
