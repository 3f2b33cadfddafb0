/** What persons have said about missing nights and missing numbers. */
import type { Migration } from '../migrate.ts';

/** `subject` is `night:2026-11-20` or `gap:3-5`. Reopened ones stay, as what was once said. */
export const settlements: Migration = {
  version: 130,
  up: (db) =>
    db.exec(`
CREATE TABLE settlement (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  note TEXT NOT NULL,
  contained_in INTEGER REFERENCES delivery (id),
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  reopened_at TEXT,
  reopened_by TEXT,
  reopened_note TEXT,
  CHECK ((reopened_at IS NULL) = (reopened_note IS NULL))
) STRICT;
CREATE UNIQUE INDEX settlement_holds ON settlement (subject) WHERE reopened_at IS NULL;
CREATE TRIGGER settlement_stays BEFORE DELETE ON settlement
  BEGIN SELECT RAISE(ABORT, 'settlements are never deleted'); END;
CREATE TRIGGER settlement_is_only_reopened BEFORE UPDATE OF id, subject, note, contained_in, actor, at ON settlement
  BEGIN SELECT RAISE(ABORT, 'settlements are never changed'); END;
`),
};
