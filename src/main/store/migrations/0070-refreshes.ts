/** What full refreshes found: how the mirror is compared with FK's whole stock. */
import type { Migration } from '../migrate.ts';

/**
 * `refreshed`: whom complete information about an already answered subscription restated, whether or not anything
 * differed, one row for all persons whose numbers are close (store/person-sets.ts). `missed`: the benefits of which
 * something did, and how many records.
 */
export const refreshes: Migration = {
  version: 70,
  up: (db) =>
    db.exec(`
CREATE TABLE refreshed (
  id INTEGER PRIMARY KEY,
  effect INTEGER NOT NULL REFERENCES effect (id),
  part INTEGER NOT NULL,
  note TEXT NOT NULL CHECK (note = ''),
  persons TEXT NOT NULL
) STRICT;
CREATE INDEX refreshed_effect ON refreshed (effect, part);

CREATE TABLE missed (
  person_id INTEGER NOT NULL REFERENCES person (id),
  effect INTEGER NOT NULL REFERENCES effect (id),
  benefit TEXT NOT NULL,
  new INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  PRIMARY KEY (person_id, effect, benefit)
) STRICT, WITHOUT ROWID;
CREATE INDEX missed_effect ON missed (effect, benefit, new, changed, withdrawn);
`),
};
