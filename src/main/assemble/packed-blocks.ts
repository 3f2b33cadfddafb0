/** Persons as flat lists: less than a third of the work of sending the objects to another thread. */
import type { OrderStatus, SealedRecord } from '../../core/mirror/records.ts';
import type { FirstLook } from '../../core/quality/first-look.ts';
import { dayOf, dayText } from '../../shared/day-number.ts';
import type { BenefitName, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RecordKind } from '../../shared/schema-profile.ts';
import type { ReadBlock } from '../service/reading-port.ts';

export type PackedBlocks = {
  /** Of each person four; then of each record the same three. */
  readonly values: readonly unknown[];
  /** Of each person how many benefits and records there are, and the benefits; then of each record the same eleven. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** What the numbers of names stand for: a few dozen texts that thousands of records share. */
  readonly names: readonly string[];
  /** Of one record after the other. */
  readonly contents: Uint8Array<ArrayBuffer>;
};

export function packed(blocks: readonly ReadBlock[]): PackedBlocks {
  const packing = new Packing(blocks);
  for (const block of blocks) packing.person(block);
  const { values, numbers, names, contents } = packing;
  return { values, numbers, names, contents };
}

class Packing implements PackedBlocks {
  readonly values: unknown[] = [];
  readonly names: string[] = [];
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly contents: Uint8Array<ArrayBuffer>;
  readonly #numbered = new Map<string, number>();
  #atNumber = 0;
  #atContent = 0;

  constructor(blocks: readonly ReadBlock[]) {
    let [numbers, contents] = [0, 0];
    for (const { benefits, records } of blocks) {
      numbers += 2 + benefits.length + 11 * records.length;
      for (const { stored } of records) contents += stored.length;
    }
    this.numbers = new Float64Array(numbers);
    this.contents = new Uint8Array(contents);
  }

  person({ personnummer, informationType, status, benefits, look, records }: ReadBlock): void {
    this.values.push(personnummer, informationType, status, look);
    this.#number(benefits.length);
    this.#number(records.length);
    for (const benefit of benefits) this.#name(benefit);
    for (const record of records) this.#record(record);
  }

  #record(one: SealedRecord): void {
    this.values.push(one.key, one.digest, one.covered);
    this.#name(one.benefit);
    this.#name(one.kind);
    this.#name(one.element);
    this.#number(one.ordinal);
    this.#number(one.validFrom === null ? none : dayOf(one.validFrom));
    this.#number(one.validTo === null ? none : dayOf(one.validTo));
    this.#number(one.amount ?? Number.NaN);
    this.#number(one.clawbacks);
    this.#number(one.bytes[0]);
    this.#number(one.bytes[1]);
    this.#number(one.stored.length);
    this.contents.set(one.stored, this.#atContent);
    this.#atContent += one.stored.length;
  }

  #number(number: number): void {
    this.numbers[this.#atNumber++] = number;
  }

  #name(name: string): void {
    const known = this.#numbered.get(name);
    this.#number(known ?? this.names.length);
    if (known !== undefined) return;
    this.#numbered.set(name, this.names.length);
    this.names.push(name);
  }
}

/** Of a day that is none. */
const none = -1;

export function unpacked({ values, numbers, names, contents }: PackedBlocks): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let [at, atNumber, atContent] = [0, 0, 0];
  const next = <T>(): T => values[at++] as T;
  const number = (): number => numbers[atNumber++] as number;
  const name = <T extends string>(): T => names[number()] as T;
  const content = (): Uint8Array => {
    const from = atContent;
    atContent += number();
    return contents.subarray(from, atContent);
  };
  const record = (): SealedRecord => ({
    key: next<string>(),
    digest: next<string>(),
    covered: next<string | null>(),
    benefit: name<BenefitName>(),
    kind: name<RecordKind>(),
    element: name(),
    ordinal: number(),
    validFrom: dayIn(number()),
    validTo: dayIn(number()),
    amount: amountIn(number()),
    clawbacks: number(),
    bytes: [number(), number()],
    stored: content(),
  });
  while (at < values.length) {
    const [benefits, records] = [number(), number()];
    blocks.push({
      personnummer: next<Personnummer>(),
      informationType: next<0 | 1 | null>(),
      status: next<OrderStatus | null>(),
      look: next<FirstLook>(),
      benefits: Array.from({ length: benefits }, name<BenefitName>),
      records: Array.from({ length: records }, record),
    });
  }
  return blocks;
}

const dayIn = (sent: number): LocalDate | null => (sent === none ? null : dayText(sent));

const amountIn = (sent: number): number | null => (Number.isNaN(sent) ? null : sent);
