/** Record versions: what was valid when, and between which deliveries we knew it so. */
import type { Migration } from '../migrate.ts';
import { oneOf } from './one-of.ts';

/**
 * `known_from` and `known_to` are effect numbers, half-open. `content` is in its stored form (core/mirror) and stands
 * last: look-ups that do not ask for it never read its overflow pages. `stated_by` is the delivery whose bytes these
 * are, null for that of `known_from`. What a record is about, a few dozen things in all, is a number. Dates that
 * contradict each other are stored as null (see record-writer.ts). `covered`: core/quality/case-days.ts.
 */
export const records: Migration = {
  version: 30,
  up: (db) =>
    db.exec(`
CREATE TABLE record_type (
  type INTEGER PRIMARY KEY,
  benefit TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (${oneOf('kind', 'case', 'payment', 'statement')}),
  element TEXT NOT NULL,
  UNIQUE (benefit, kind, element)
) STRICT;
CREATE TRIGGER record_type_stays BEFORE DELETE ON record_type
  BEGIN SELECT RAISE(ABORT, 'types of records are never deleted'); END;
CREATE TRIGGER record_type_is_as_written BEFORE UPDATE ON record_type
  BEGIN SELECT RAISE(ABORT, 'types of records are never changed'); END;

CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  known_from INTEGER NOT NULL REFERENCES effect (id),
  known_to INTEGER REFERENCES effect (id),
  ended_as TEXT CHECK (${oneOf('ended_as', 'replaced', 'withdrawn')}),
  type INTEGER NOT NULL REFERENCES record_type (type),
  key TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  valid_from TEXT,
  valid_to TEXT,
  covered TEXT,
  amount INTEGER,
  digest TEXT NOT NULL,
  stated_by INTEGER REFERENCES delivery (id),
  byte_from INTEGER NOT NULL,
  byte_to INTEGER NOT NULL,
  content TEXT NOT NULL,
  CHECK (known_to >= known_from),
  CHECK ((known_to IS NULL) = (ended_as IS NULL)),
  CHECK (valid_from < valid_to),
  CHECK (byte_from <= byte_to)
) STRICT;
CREATE INDEX record_person ON record (person_id);

CREATE TRIGGER record_stays BEFORE DELETE ON record
  BEGIN SELECT RAISE(ABORT, 'record versions are never deleted'); END;
CREATE TRIGGER record_is_only_closed BEFORE UPDATE OF
  id, person_id, known_from, type, key, ordinal, valid_from, valid_to, covered, amount, digest, stated_by,
  byte_from, byte_to, content ON record
  BEGIN SELECT RAISE(ABORT, 'record versions are never changed'); END;
CREATE TRIGGER record_is_closed_once BEFORE UPDATE OF known_to, ended_as ON record WHEN OLD.known_to IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'record version is closed already'); END;
`),
};
