/** Every run of the night's work: when, by which program, and how it went. */
import type { Migration } from '../migrate.ts';

export const nightRuns: Migration = {
  version: 140,
  up: (db) =>
    db.exec(`
CREATE TABLE night_run (
  id INTEGER PRIMARY KEY,
  began_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  host TEXT NOT NULL,
  night TEXT NOT NULL,
  state TEXT,
  fetched INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  stopped INTEGER NOT NULL,
  raised INTEGER NOT NULL CHECK (raised >= 0),
  fault TEXT,
  CHECK ((state IS NULL) = (fault IS NOT NULL))
) STRICT;
CREATE INDEX night_run_began ON night_run (began_at);
`),
};
