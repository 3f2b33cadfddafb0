/** Which persons each effect changed, and what full statements were asked for. */
import type { Migration } from '../migrate.ts';

/** One row per person and effect: a tenth of what indexes on the versions' known_from and known_to would hold. */
export const touched: Migration = {
  version: 60,
  up: (db) =>
    db.exec(`
CREATE TABLE touched (
  effect INTEGER NOT NULL REFERENCES effect (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (effect, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO touched
  SELECT known_from, person_id FROM record UNION SELECT known_to, person_id FROM record WHERE known_to IS NOT NULL;

CREATE INDEX effect_delivery ON effect (delivery);

-- From which day a full statement of a benefit was asked for (null: as far back as anything goes), noted when its
-- absences first meant something, so that the same statement means the same whenever it is folded or applied again.
-- One row for all persons whose numbers are close and who were asked about alike (store/person-sets.ts): note is a
-- JSON list of [benefit, day].
CREATE TABLE asked (
  id INTEGER PRIMARY KEY,
  delivery INTEGER NOT NULL REFERENCES delivery (id),
  part INTEGER NOT NULL,
  note TEXT NOT NULL,
  persons TEXT NOT NULL
) STRICT;
CREATE INDEX asked_delivery ON asked (delivery, part);
`),
};
