/** Order lines, the files they leave in, and the running number of a day's files. */
import type { Migration } from '../migrate.ts';

export const orders: Migration = {
  version: 40,
  up: (db) =>
    db.exec(`
CREATE TABLE order_file (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  phase TEXT NOT NULL DEFAULT 'composed' CHECK (phase IN ('composed', 'staging', 'publishing', 'sent')),
  composed_at TEXT NOT NULL,
  sent_at TEXT,
  CHECK ((phase = 'sent') = (sent_at IS NOT NULL))
) STRICT;
CREATE INDEX order_file_unsent ON order_file (id) WHERE phase <> 'sent';

CREATE TABLE order_line (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('new', 'refresh', 'cancel')),
  benefit TEXT NOT NULL,
  from_date TEXT NOT NULL,
  purpose TEXT CHECK (purpose IN ('samordning', 'riskbedomning', 'pensionsprognos', 'skadereglering')),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'composed', 'sent', 'answered', 'rejected')),
  file_id INTEGER REFERENCES order_file (id),
  answered_by INTEGER REFERENCES delivery (id),
  CHECK (state <> 'draft' OR file_id IS NULL)
) STRICT;
CREATE INDEX order_line_person ON order_line (person_id, benefit);
-- Most lines have been answered, and nobody asks for those by state or file: an answer only takes a line out of here.
CREATE INDEX order_line_open ON order_line (state, file_id) WHERE state <> 'answered';
CREATE TRIGGER order_line_stays BEFORE DELETE ON order_line
  BEGIN SELECT RAISE(ABORT, 'order lines are never deleted'); END;

CREATE TABLE order_sequence (
  day TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`),
};
