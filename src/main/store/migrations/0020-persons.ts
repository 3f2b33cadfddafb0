/** Persons, what FK should be watching for them, and blocks kept aside until the register has the person. */
import type { Migration } from '../migrate.ts';
import { oneOf } from './one-of.ts';

export const persons: Migration = {
  version: 20,
  up: (db) =>
    db.exec(`
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  personnummer TEXT NOT NULL UNIQUE CHECK (length(personnummer) = 12),
  ten_digits TEXT NOT NULL GENERATED ALWAYS AS (substr(personnummer, 3)) VIRTUAL
) STRICT;
CREATE INDEX person_ten_digits ON person (ten_digits, personnummer);
-- Every three digits in a row, so that any part of a number is found without reading all numbers.
CREATE VIRTUAL TABLE person_digits USING fts5 (personnummer, content = 'person', content_rowid = 'id', tokenize = 'trigram');
CREATE TRIGGER person_is_indexed AFTER INSERT ON person
  BEGIN INSERT INTO person_digits (rowid, personnummer) VALUES (NEW.id, NEW.personnummer); END;

-- Lists of benefits in JSON, none twice: most persons have ordered the same, and some hundred bytes of it.
CREATE TABLE benefit_list (
  id INTEGER PRIMARY KEY,
  benefits TEXT NOT NULL UNIQUE,
  length INTEGER NOT NULL CHECK (length = json_array_length(benefits)),
  UNIQUE (id, length)
) STRICT;
CREATE TRIGGER benefit_list_stays BEFORE DELETE ON benefit_list
  BEGIN SELECT RAISE(ABORT, 'lists of benefits are never deleted'); END;
CREATE TRIGGER benefit_list_is_as_written BEFORE UPDATE ON benefit_list
  BEGIN SELECT RAISE(ABORT, 'lists of benefits are never changed'); END;

-- What was ordered alike stands in one row, with the benefits as a sorted list: an order is for up to all of them, and
-- every answer sets their states. Each benefit of a person is in one row only.
CREATE TABLE subscription (
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_date TEXT NOT NULL,
  state TEXT NOT NULL CHECK (${oneOf('state', 'ordered', 'active', 'ended', 'rejected')}),
  ordered_after INTEGER NOT NULL,
  list INTEGER NOT NULL REFERENCES benefit_list (id),
  PRIMARY KEY (person_id, from_date, state, ordered_after)
) STRICT, WITHOUT ROWID;

CREATE TABLE aside (
  id INTEGER PRIMARY KEY,
  delivery INTEGER NOT NULL REFERENCES delivery (id),
  personnummer TEXT NOT NULL,
  block TEXT NOT NULL
) STRICT;
CREATE INDEX aside_personnummer ON aside (personnummer);
`),
};
