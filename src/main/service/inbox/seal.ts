/** Gives a stated record its stored form. */
import { hash } from 'node:crypto';
import type { SealedRecord, StatedRecord } from '../../../core/mirror/records.ts';

/** Of a content in its stored form. */
export const digestOf = (stored: string): string => hash('sha256', stored, 'base64url').slice(0, 22);

/**
 * The stored form and its digest; equal content has an equal digest, whatever file it came in. Written out: copying the
 * rest of an object takes several times as long, and there are millions of records.
 */
export function seal(record: StatedRecord): SealedRecord {
  const { stored = JSON.stringify(record.content) } = record;
  const { benefit, kind, element, key, ordinal, validFrom, validTo, amount, clawbacks, bytes } = record;
  const digest = digestOf(stored);
  return { benefit, kind, element, key, ordinal, validFrom, validTo, amount, clawbacks, bytes, stored, digest };
}
