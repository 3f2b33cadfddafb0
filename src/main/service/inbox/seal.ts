/** Gives a stated record its stored form, and seals it. */
import { hash } from 'node:crypto';
import type { FormedRecord, SealedRecord, StatedRecord } from '../../../core/mirror/records.ts';

/** Of a content in its stored form. */
export const digestOf = (stored: string): string => hash('sha256', stored, 'base64url').slice(0, 22);

/** Written out: copying the rest of an object takes several times as long, and there are millions of records. */
export function form(record: StatedRecord): FormedRecord {
  const { stored = JSON.stringify(record.content) } = record;
  const { benefit, kind, element, key, ordinal, validFrom, validTo, amount, clawbacks, bytes } = record;
  return { benefit, kind, element, key, ordinal, validFrom, validTo, amount, clawbacks, bytes, stored };
}

/** Equal content has an equal digest, whatever file it came in. */
export const seal = (record: FormedRecord): SealedRecord => ({ ...record, digest: digestOf(record.stored) });
