/** A person's block that holds nothing but what the schema profile knows, as the fast reading gives it. */
import type { Content } from '../../shared/content.ts';
import type { BenefitName, Personnummer } from '../../shared/identifier.ts';
import type { RecordRule } from '../../shared/schema-profile.ts';
import type { OrderStatus, PersonBlock, StatedRecord } from '../mirror/records.ts';
import { counter } from './person.ts';
import { stateRecord } from './record.ts';

export type KnownRecord = {
  readonly benefit: BenefitName;
  readonly rule: RecordRule;
  /** The whole content. */
  readonly stored: Uint8Array;
  /** What a record's key, its dates and a first look at it read: not, for one, the days that a period lists. */
  readonly content: Content;
  readonly bytes: StatedRecord['bytes'];
};

export type KnownPerson = {
  readonly personnummer: Personnummer;
  readonly informationType: 0 | 1;
  readonly status: OrderStatus | null;
  readonly benefits: readonly BenefitName[];
  readonly records: readonly KnownRecord[];
};

/** The block that readPerson gives for the same bytes, but for the details that its records' contents lack. */
export function knownBlock({ records, ...person }: KnownPerson): PersonBlock<StatedRecord> {
  const ordinal = counter();
  return { ...person, records: records.map((record) => stated(record, ordinal)) };
}

const stated = (
  { benefit, rule, stored, content, bytes }: KnownRecord,
  ordinal: (key: string) => number,
): StatedRecord => stateRecord(content, { benefit, path: rule.path, rule }, { bytes, stored, ordinal });
