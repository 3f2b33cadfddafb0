/** What the start page asks: open flags by code, and how far each user of the operating system has seen. */
import type { Migration } from '../migrate.ts';

/**
 * `flag_count` is kept by triggers: fifty thousand open flags are counted by reading a row for each code. A visit's
 * numbers are those of this database, so that it is backed up, restored and rebuilt with what they are about.
 */
export const visits: Migration = {
  version: 80,
  up: (db) =>
    db.exec(`
CREATE TABLE visit (
  actor TEXT PRIMARY KEY,
  effect INTEGER NOT NULL,
  flag INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX flag_open_code ON flag (code, id) WHERE state = 'open';
CREATE TABLE flag_count (
  code TEXT PRIMARY KEY,
  open INTEGER NOT NULL CHECK (open >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO flag_count SELECT code, count(*) FROM flag WHERE state = 'open' GROUP BY code;
CREATE TRIGGER flag_is_raised AFTER INSERT ON flag WHEN NEW.state = 'open' BEGIN
  INSERT INTO flag_count (code, open) VALUES (NEW.code, 1) ON CONFLICT (code) DO UPDATE SET open = open + 1;
END;
CREATE TRIGGER flag_turns AFTER UPDATE OF state ON flag WHEN OLD.state <> NEW.state BEGIN
  INSERT INTO flag_count (code, open) VALUES (NEW.code, iif(NEW.state = 'open', 1, 0))
    ON CONFLICT (code) DO UPDATE SET open = open + iif(NEW.state = 'open', 1, -1);
END;

-- The ledger's order: by night, and by the day of arrival where a delivery names no night.
CREATE INDEX delivery_shown ON delivery (ifnull(night, substr(received_at, 1, 10)), id);
CREATE INDEX delivery_superseded ON delivery (superseded_by) WHERE superseded_by IS NOT NULL;
`),
};
