/** Gives a stated record its stored form, and seals it. */
import type { SealedRecord, StatedRecord } from '../../../core/mirror/records.ts';
import { digestOf } from '../digest.ts';
import { storedOf } from '../stored-content.ts';

/** Written out: copying the rest of an object takes several times as long, and there are millions of records. */
export function seal(record: StatedRecord, covered: string | null): SealedRecord {
  const { stored = storedOf(record.content) } = record;
  const { benefit, kind, element, key, ordinal, validFrom, validTo, amount, clawbacks, bytes } = record;
  // Equal content has an equal digest, whatever file it came in.
  const digest = digestOf(stored);
  return {
    benefit,
    kind,
    element,
    key,
    ordinal,
    validFrom,
    validTo,
    amount,
    clawbacks,
    bytes,
    stored,
    covered,
    digest,
  };
}
