/** What people did with composed order files and with drafts: queued, sent against the hours, recalled, removed. */
import type { Migration } from '../migrate.ts';

/**
 * Nothing here is ever changed or deleted. A file is queued from its row on; whether it has left or was recalled
 * stands in `order_file.phase`. A removed line's state stands in its fate (0040-orders.ts). `order_sequence_skip` keeps
 * what is made after a restore from taking a number that was given since the backup.
 */
export const orderFiles: Migration = {
  version: 110,
  up: (db) =>
    db.exec(`
CREATE TABLE order_file_act (
  file_id INTEGER NOT NULL REFERENCES order_file (id),
  kind TEXT NOT NULL CHECK (kind IN ('queued', 'forced', 'recalled')),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  host TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (file_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER order_file_act_stays BEFORE DELETE ON order_file_act
  BEGIN SELECT RAISE(ABORT, 'what was done with order files is never deleted'); END;
CREATE TRIGGER order_file_act_is_as_done BEFORE UPDATE ON order_file_act
  BEGIN SELECT RAISE(ABORT, 'what was done with order files is never changed'); END;

CREATE TABLE order_removal (
  line_id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  host TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE TRIGGER order_removal_stays BEFORE DELETE ON order_removal
  BEGIN SELECT RAISE(ABORT, 'what was done with order lines is never deleted'); END;

CREATE TABLE order_sequence_skip (
  id INTEGER PRIMARY KEY,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  at_least INTEGER NOT NULL
) STRICT;
`),
};
