/**
 * Flags: what a person must look at. One code and subject is one flag for ever. `resolved_at` is when a person resolved
 * it; what the world settled by itself has a note but no such time, and opens again when it comes back.
 */
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
  CHECK (state = 'resolved' OR resolved_at IS NULL),
  UNIQUE (code, subject)
) STRICT;
CREATE INDEX flag_open ON flag (id) WHERE state = 'open';
CREATE INDEX flag_code_person ON flag (code, person_id) WHERE state = 'open' AND person_id IS NOT NULL;
CREATE INDEX flag_open_person ON flag (person_id, code) WHERE state = 'open' AND person_id IS NOT NULL;
CREATE INDEX flag_delivery ON flag (delivery) WHERE state = 'open';
CREATE INDEX flag_person ON flag (person_id) WHERE person_id IS NOT NULL;

-- What persons' records are checked by (program and schema profile), in the order in which it came up.
CREATE TABLE check_rules (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
-- Whoever is not listed was found sound by the first rules: no check can find anything in the records, whatever is
-- subscribed (core/quality/first-look.ts).
CREATE TABLE looked (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  rules INTEGER NOT NULL REFERENCES check_rules (id),
  sound INTEGER NOT NULL CHECK (sound IN (0, 1))
) STRICT;
`),
};
