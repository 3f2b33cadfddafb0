/**
 * Persons as one flat list: a third of the work of sending the objects to another thread. The records are sealed where
 * they arrive: reading takes longer than applying.
 */
import type { FormedRecord, OrderStatus, SealedRecord } from '../../core/mirror/records.ts';
import type { FirstLook } from '../../core/quality/first-look.ts';
import type { BenefitName, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RecordKind } from '../../shared/schema-profile.ts';
import { digestOf } from '../service/digest.ts';
import type { ReadBlock } from '../service/reading-port.ts';

/** Of each person six values, the last the number of records; then of each record the same thirteen. */
export type PackedBlocks = readonly unknown[];

export function packed(blocks: readonly ReadBlock<FormedRecord>[]): PackedBlocks {
  const values: unknown[] = [];
  for (const { personnummer, informationType, status, benefits, look, records } of blocks) {
    values.push(personnummer, informationType, status, benefits, look, records.length);
    for (const one of records) {
      values.push(one.stored, one.benefit, one.kind, one.element, one.key, one.ordinal, one.validFrom, one.validTo);
      values.push(one.amount, one.clawbacks, one.bytes[0], one.bytes[1], one.covered);
    }
  }
  return values;
}

export function unpacked(values: PackedBlocks): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let at = 0;
  const next = <T>(): T => values[at++] as T;
  const record = (): SealedRecord => {
    const stored = next<string>();
    return {
      benefit: next<BenefitName>(),
      kind: next<RecordKind>(),
      element: next<string>(),
      key: next<string>(),
      ordinal: next<number>(),
      validFrom: next<LocalDate | null>(),
      validTo: next<LocalDate | null>(),
      amount: next<number | null>(),
      clawbacks: next<number>(),
      bytes: [next<number>(), next<number>()],
      covered: next<string | null>(),
      stored,
      digest: digestOf(stored),
    };
  };
  while (at < values.length) {
    blocks.push({
      personnummer: next<Personnummer>(),
      informationType: next<0 | 1 | null>(),
      status: next<OrderStatus | null>(),
      benefits: next<readonly BenefitName[]>(),
      look: next<FirstLook>(),
      records: Array.from({ length: next<number>() }, record),
    });
  }
  return blocks;
}
