/** What full refreshes found: how the mirror is compared with FK's whole stock. */
import type { Migration } from '../migrate.ts';

/**
 * `refreshed`: whom complete information about an already answered subscription restated, whether or not anything
 * differed. `missed`: the benefits of which something did, and how many records.
 */
export const refreshes: Migration = {
  version: 70,
  up: (db) =>
    db.exec(`
CREATE TABLE refreshed (
  effect INTEGER NOT NULL REFERENCES effect (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (effect, person_id)
) STRICT, WITHOUT ROWID;

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
