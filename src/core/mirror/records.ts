/** Values between reading a delivery and storing it. */
import type { Content } from '../../shared/content.ts';
import type { BenefitName, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RecordKind } from '../../shared/schema-profile.ts';

/** Stands between a key's parts; no XML text can hold it. */
export const keySeparator = '\u001f';

export const keyParts = (key: string): readonly string[] => key.split(keySeparator);

/** What makes two statements be about the same thing. */
export type RecordKey = {
  readonly benefit: BenefitName;
  readonly kind: RecordKind;
  readonly element: string;
  /** The natural key's parts, joined. */
  readonly key: string;
  /** Tells equals apart within one statement: 0, 1, … */
  readonly ordinal: number;
};

/** One case, payment or statement as a delivery states it. */
export type StatedRecord = RecordKey & {
  readonly validFrom: LocalDate | null;
  /** First day that is no longer covered; null is open. */
  readonly validTo: LocalDate | null;
  /** In öre. */
  readonly amount: number | null;
  readonly content: Content;
  /** The content in its stored form, where the reader has it at hand; `content` may then leave out details. */
  readonly stored?: Uint8Array | undefined;
  readonly clawbacks: number;
  /** Byte range [from, to) of the element in the file. */
  readonly bytes: readonly [from: number, to: number];
};

/** A stated record with its content in the stored form, and the digest of that. */
export type SealedRecord = Omit<StatedRecord, 'content' | 'stored'> & {
  /** The content in its stored form (stored-form.ts) as UTF-8; may be a part of many records’ bytes. */
  readonly stored: Uint8Array;
  /** The days that a case covers, where they are not all from validFrom to validTo (core/quality/case-days.ts). */
  readonly covered: string | null;
  readonly digest: string;
};

/** What a version is made of; `statedBy` names the delivery with its bytes where that is not the one that takes effect. */
export type StatementToInsert = Omit<SealedRecord, 'clawbacks'> & { readonly statedBy?: number };

/** A version that holds now. */
export type StoredRecord = RecordKey & {
  readonly id: number;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly digest: string;
  /** As in SealedRecord. */
  readonly covered: string | null;
};

export type OrderStatus = { readonly code: string; readonly benefits: readonly BenefitName[] | null };

/** Everything that one `person` element says. */
export type PersonBlock<R = SealedRecord> = {
  readonly personnummer: Personnummer;
  /** 0 complete, 1 only new or changed; null when missing or not understood, and then read as 1. */
  readonly informationType: 0 | 1 | null;
  readonly status: OrderStatus | null;
  /** Benefit containers present, in document order. */
  readonly benefits: readonly BenefitName[];
  readonly records: readonly R[];
};

/** What a block changes: versions to close and versions to insert. */
export type ApplyPlan = {
  readonly close: readonly { readonly id: number; readonly as: 'replaced' | 'withdrawn' }[];
  readonly insert: readonly StatementToInsert[];
  readonly unchanged: number;
};
