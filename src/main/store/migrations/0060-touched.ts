/** Which persons each effect changed: what "what did this delivery change?" starts from. */
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
`),
};
