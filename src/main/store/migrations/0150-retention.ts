/** When persons' subscriptions ended, and what has been removed by the rule of retention (docs/adr/0014). */
import type { Migration } from '../migrate.ts';

/**
 * `ended`: the effect with which a person's subscriptions last ended or were refused. `removal`: who removed how many
 * persons when, and no word of whom; what took effect up to `effect` says nothing any more of persons whose number is
 * greater than `last_person`: they were removed and ordered again. `retired`: numbers of record versions that are gone
 * and are never given again, by ranges. `gone`: how many versions of each effect are.
 */
export const retention: Migration = {
  version: 150,
  up: (db) =>
    db.exec(`
CREATE TABLE ended (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  effect INTEGER NOT NULL REFERENCES effect (id)
) STRICT;
-- When it was is not known any more for those that had ended before: the latest day that it can have been.
INSERT INTO ended SELECT DISTINCT person_id, (SELECT max(id) FROM effect) FROM subscription
  WHERE state IN ('ended', 'rejected') AND EXISTS (SELECT 1 FROM effect);

CREATE TABLE removal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  host TEXT NOT NULL,
  months INTEGER NOT NULL CHECK (months > 0),
  persons INTEGER NOT NULL CHECK (persons > 0),
  records INTEGER NOT NULL CHECK (records >= 0),
  effect INTEGER NOT NULL,
  last_person INTEGER NOT NULL
) STRICT;
CREATE TRIGGER removal_stays BEFORE DELETE ON removal
  BEGIN SELECT RAISE(ABORT, 'removals are never forgotten'); END;
CREATE TRIGGER removal_is_as_done BEFORE UPDATE ON removal
  BEGIN SELECT RAISE(ABORT, 'removals are never changed'); END;

CREATE TABLE retired (
  first INTEGER PRIMARY KEY,
  last INTEGER NOT NULL,
  CHECK (last >= first)
) STRICT;
CREATE TABLE gone (
  effect INTEGER PRIMARY KEY REFERENCES effect (id),
  came INTEGER NOT NULL DEFAULT 0,
  went INTEGER NOT NULL DEFAULT 0
) STRICT;
-- What is taken out of the index of digits leaves no trace in its pages.
INSERT INTO person_digits (person_digits, rank) VALUES ('secure-delete', 1);
`),
};
