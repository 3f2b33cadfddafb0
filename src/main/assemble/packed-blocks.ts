/** Persons as flat lists: less than a third of the work of sending the objects to another thread. */
import type { OrderStatus, SealedRecord } from '../../core/mirror/records.ts';
import type { FirstLook } from '../../core/quality/first-look.ts';
import type { BenefitName, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RecordKind } from '../../shared/schema-profile.ts';
import type { ReadBlock } from '../service/reading-port.ts';

export type PackedBlocks = {
  /** Of each person four; then of each record the same five. */
  readonly values: readonly unknown[];
  /** Of each person how many benefits and records there are, and the benefits' names; then of each record the same nine. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** What the numbers of names stand for: a few dozen texts that thousands of records share. */
  readonly names: readonly string[];
  /** Of one record after the other. */
  readonly contents: Uint8Array<ArrayBuffer>;
};

export function packed(blocks: readonly ReadBlock[]): PackedBlocks {
  const values: unknown[] = [];
  const numbers: number[] = [];
  const names = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, names.size);
    return names.size - 1;
  };
  for (const { personnummer, informationType, status, benefits, look, records } of blocks) {
    values.push(personnummer, informationType, status, look);
    numbers.push(benefits.length, records.length);
    for (const benefit of benefits) numbers.push(numberOf(benefit));
    for (const one of records) {
      values.push(one.key, one.digest, one.validFrom, one.validTo, one.covered);
      numbers.push(numberOf(one.benefit), numberOf(one.kind), numberOf(one.element), one.ordinal);
      numbers.push(one.amount ?? Number.NaN, one.clawbacks, one.bytes[0], one.bytes[1], one.stored.length);
    }
  }
  return { values, numbers: new Float64Array(numbers), names: [...names.keys()], contents: contentsOf(blocks) };
}

/** In a memory of their own, which can be handed over. */
function contentsOf(blocks: readonly ReadBlock[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const { records } of blocks) for (const { stored } of records) length += stored.length;
  const contents = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
  let at = 0;
  for (const { records } of blocks)
    for (const { stored } of records) {
      contents.set(stored, at);
      at += stored.length;
    }
  return contents;
}

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
  const record = (): SealedRecord => {
    return {
      benefit: name<BenefitName>(),
      kind: name<RecordKind>(),
      element: name(),
      key: next<string>(),
      digest: next<string>(),
      ordinal: number(),
      validFrom: next<LocalDate | null>(),
      validTo: next<LocalDate | null>(),
      amount: amountIn(number()),
      clawbacks: number(),
      bytes: [number(), number()],
      covered: next<string | null>(),
      stored: content(),
    };
  };
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

const amountIn = (sent: number): number | null => (Number.isNaN(sent) ? null : sent);
