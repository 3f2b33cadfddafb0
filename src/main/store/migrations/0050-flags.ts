/** Flags: what a person must look at. One code and subject is one flag for ever. */
import type { Migration } from '../migrate.ts';

export const flags: Migration = {
  version: 50,
  up: (db) =>
    db.exec(`
CREATE TABLE flag (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  subject TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'resolved')),
  person_id INTEGER REFERENCES person (id),
  benefit TEXT,
  delivery INTEGER REFERENCES delivery (id),
  detail TEXT NOT NULL,
  note TEXT,
  resolved_at TEXT,
  UNIQUE (code, subject)
) STRICT;
CREATE INDEX flag_open ON flag (id) WHERE state = 'open';
CREATE INDEX flag_delivery ON flag (delivery) WHERE state = 'open';
CREATE INDEX flag_person ON flag (person_id) WHERE person_id IS NOT NULL;
`),
};
