/** Gives a stated record its stored form. */
import { hash } from 'node:crypto';
import type { SealedRecord, StatedRecord } from '../../../core/mirror/records.ts';

/** The stored form and its digest; equal content has an equal digest, whatever file it came in. */
export function seal(record: StatedRecord): SealedRecord {
  const stored = JSON.stringify(record.content);
  return { ...record, stored, digest: hash('sha256', stored, 'base64url').slice(0, 22) };
}
