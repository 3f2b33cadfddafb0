/** Keeps a restored profile from giving the numbers of order files that were made after its backup a second time. */
import type { LocalDate } from '../../shared/local-date.ts';
import { mirrorSchema } from './migrations/mirror-schema.ts';
import { openDatabase } from './open.ts';

/** More files than anybody makes in a day. */
const jump = 500;

/**
 * On the days from the backup to the restore, both included, the profile that was lost may have sent files of which
 * this one knows nothing: their numbers begin anew beyond all that were given. Earlier and later days are not touched.
 */
export function skipOrderNumbers(mirror: string, first: LocalDate, last: LocalDate): void {
  const db = openDatabase(mirror, mirrorSchema);
  try {
    db.prepare(
      `INSERT INTO order_sequence_skip (first_day, last_day, at_least) SELECT :first, :last, :jump + max(
        ifnull((SELECT max(at_least) FROM order_sequence_skip), 0), ifnull((SELECT max(last) FROM order_sequence), 0))`,
    ).run({ first, last, jump });
  } finally {
    db.close();
  }
}
