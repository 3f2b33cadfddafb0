/** Keeps a restored profile from giving the numbers of order files that were made after its backup a second time. */
import type { LocalDate } from '../../shared/local-date.ts';
import { mirrorSchema } from './migrations/mirror-schema.ts';
import { openDatabase } from './open.ts';

/** More files than anybody makes in a day. */
const jump = 500;

/**
 * On the days from the backup to the restore, both included, the profile that was lost may have sent files of which
 * this one knows nothing, and so may any other profile made of the same backup: numbers go on from the instant of the
 * restore (milliseconds since 1970), which nobody has twice and which outruns every counter, and from beyond all that are
 * known to have been given. Earlier and later days are not touched.
 */
export function skipOrderNumbers(mirror: string, first: LocalDate, last: LocalDate, instant: number): void {
  const db = openDatabase(mirror, mirrorSchema);
  try {
    db.prepare(
      `INSERT INTO order_sequence_skip (first_day, last_day, at_least) SELECT :first, :last, max(:instant, :jump + max(
        ifnull((SELECT max(at_least) FROM order_sequence_skip), 0), ifnull((SELECT max(last) FROM order_sequence), 0)))`,
    ).run({ first, last, instant, jump });
  } finally {
    db.close();
  }
}
