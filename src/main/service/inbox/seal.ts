/** Gives a stated record its stored form. */
import { hash } from 'node:crypto';
import type { SealedRecord, StatedRecord } from '../../../core/mirror/records.ts';

/** Of a content in its stored form. */
export const digestOf = (stored: string): string => hash('sha256', stored, 'base64url').slice(0, 22);

/** The stored form and its digest; equal content has an equal digest, whatever file it came in. */
export function seal({ content, stored = JSON.stringify(content), ...record }: StatedRecord): SealedRecord {
  return { ...record, stored, digest: digestOf(stored) };
}
