/** Order lines, the files they leave in, and the running number of a day's files. */
import type { Migration } from '../migrate.ts';

/**
 * Lines that are alike and numbered in a row stand in one row of `order_request` (docs/adr/0013): its id is the number of
 * the first, `benefits` a JSON list in the order of their numbers. Rows follow each other without gaps, and none is
 * deleted. `order_line` shows the lines one by one, for looking at them.
 */
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

CREATE TABLE order_request (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('new', 'refresh', 'cancel')),
  from_date TEXT NOT NULL,
  purpose TEXT CHECK (purpose IN ('samordning', 'riskbedomning', 'pensionsprognos', 'skadereglering')),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'composed', 'sent', 'answered', 'rejected')),
  file_id INTEGER REFERENCES order_file (id),
  answered_by INTEGER REFERENCES delivery (id),
  lines INTEGER NOT NULL,
  benefits TEXT NOT NULL,
  CHECK (state <> 'draft' OR file_id IS NULL),
  CHECK (lines > 0 AND lines = json_array_length(benefits))
) STRICT;
CREATE INDEX order_request_person ON order_request (person_id);
-- Most lines have been answered, and nobody asks for those by state or file: an answer only takes a row out of here.
CREATE INDEX order_request_open ON order_request (state, file_id, id, lines) WHERE state <> 'answered';
CREATE TRIGGER order_request_stays BEFORE DELETE ON order_request
  BEGIN SELECT RAISE(ABORT, 'order lines are never deleted'); END;
CREATE TRIGGER order_request_is_as_ordered BEFORE UPDATE OF id, person_id, kind, from_date, purpose ON order_request
  BEGIN SELECT RAISE(ABORT, 'what was ordered is never changed'); END;

CREATE VIEW order_line (id, person_id, kind, benefit, from_date, purpose, state, file_id, answered_by) AS
  SELECT r.id + l.key, r.person_id, r.kind, l.value, r.from_date, r.purpose, r.state, r.file_id, r.answered_by
  FROM order_request r, json_each(r.benefits) l;

CREATE TABLE order_sequence (
  day TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`),
};
