/** Order lines, the files they leave in, and the running number of a day's files. */
import type { Migration } from '../migrate.ts';
import { oneOf } from './one-of.ts';

/**
 * Lines ordered alike and numbered in a row are one `order_request` (docs/adr/0013): its id is the number of the first,
 * `list` names their benefits in the order of their numbers. It never changes. What has become of its lines stands in
 * `order_fate`, one row for those of which the same has become; bit 0 of `members` is the request's first line. Each line
 * of a request is in one of its fates. `order_line` shows the lines one by one, for looking at them.
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
  phase TEXT NOT NULL DEFAULT 'composed' CHECK (phase IN ('composed', 'staging', 'publishing', 'sent', 'recalled')),
  composed_at TEXT NOT NULL,
  sent_at TEXT,
  CHECK ((phase = 'sent') = (sent_at IS NOT NULL))
) STRICT;
CREATE INDEX order_file_unsent ON order_file (id) WHERE phase NOT IN ('sent', 'recalled');

CREATE TABLE order_request (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (${oneOf('kind', 'new', 'refresh', 'cancel')}),
  from_date TEXT NOT NULL,
  purpose TEXT CHECK (${oneOf('purpose', 'samordning', 'riskbedomning', 'pensionsprognos', 'skadereglering')}),
  lines INTEGER NOT NULL CHECK (lines BETWEEN 1 AND 30),
  list INTEGER NOT NULL,
  consent TEXT,
  FOREIGN KEY (list, lines) REFERENCES benefit_list (id, length)
) STRICT;
CREATE INDEX order_request_person ON order_request (person_id);
CREATE TRIGGER order_request_stays BEFORE DELETE ON order_request
  BEGIN SELECT RAISE(ABORT, 'order lines are never deleted'); END;
CREATE TRIGGER order_request_is_as_ordered BEFORE UPDATE ON order_request
  BEGIN SELECT RAISE(ABORT, 'what was ordered is never changed'); END;

CREATE TABLE order_fate (
  request_id INTEGER NOT NULL REFERENCES order_request (id),
  members INTEGER NOT NULL CHECK (members > 0),
  lines INTEGER NOT NULL CHECK (lines > 0),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (${oneOf('state', 'draft', 'composed', 'sent', 'answered', 'rejected', 'removed')}),
  file_id INTEGER REFERENCES order_file (id),
  answered_by INTEGER REFERENCES delivery (id),
  PRIMARY KEY (request_id, members),
  CHECK (state NOT IN ('draft', 'removed') OR file_id IS NULL)
) STRICT, WITHOUT ROWID;
-- Most lines have been answered, and nobody asks for those by state or file: an answer only takes a row out of here.
CREATE INDEX order_fate_open ON order_fate (state, file_id, request_id, members, lines) WHERE state <> 'answered';
CREATE TRIGGER order_fate_stays BEFORE DELETE ON order_fate
  BEGIN SELECT RAISE(ABORT, 'order lines are never deleted'); END;

CREATE VIEW order_line (id, person_id, kind, benefit, from_date, purpose, state, file_id, answered_by) AS
  SELECT r.id + l.key, r.person_id, r.kind, l.value, r.from_date, r.purpose, t.state, t.file_id, t.answered_by
  FROM order_request r JOIN benefit_list b ON b.id = r.list JOIN order_fate t ON t.request_id = r.id,
    json_each(b.benefits) l WHERE t.members >> l.key & 1;

CREATE TABLE order_sequence (
  day TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`),
};
