/**
 * The access log's schema: tables that only grow, each row sealed by the hash of all before it. `personnummer` is
 * null for what is about no single person (an export's own row), `detail` a JSON object of what was done, or null.
 */
import type { Migration, Schema } from '../migrate.ts';

const lookUps: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
CREATE TABLE access (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  host TEXT NOT NULL,
  action TEXT NOT NULL,
  personnummer TEXT,
  detail TEXT CHECK (json_valid(detail)),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER access_stays BEFORE DELETE ON access
  BEGIN SELECT RAISE(ABORT, 'the access log only grows'); END;
CREATE TRIGGER access_is_never_changed BEFORE UPDATE ON access
  BEGIN SELECT RAISE(ABORT, 'the access log only grows'); END;
`),
};

const settings: Migration = {
  version: 20,
  up: (db) =>
    db.exec(`
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  host TEXT NOT NULL,
  setting TEXT NOT NULL,
  before TEXT,
  after TEXT,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE TRIGGER setting_stays BEFORE DELETE ON setting
  BEGIN SELECT RAISE(ABORT, 'the access log only grows'); END;
CREATE TRIGGER setting_is_never_changed BEFORE UPDATE ON setting
  BEGIN SELECT RAISE(ABORT, 'the access log only grows'); END;
`),
};

export const accessSchema: Schema = {
  /** "LEFA" in ASCII. */
  applicationId: 0x4c454641,
  migrations: [lookUps, settings],
};
