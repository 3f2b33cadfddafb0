/** How much each delivery told unasked, by the parts that are watched. */
import type { Migration } from '../migrate.ts';

export const volumes: Migration = {
  version: 100,
  up: (db) =>
    db.exec(`
CREATE TABLE volume (
  delivery INTEGER NOT NULL REFERENCES delivery (id),
  part TEXT NOT NULL,
  persons INTEGER NOT NULL CHECK (persons > 0),
  records INTEGER NOT NULL CHECK (records >= 0),
  PRIMARY KEY (delivery, part)
) STRICT, WITHOUT ROWID;
`),
};
