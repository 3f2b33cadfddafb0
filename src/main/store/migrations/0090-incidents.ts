/** Incidents that users added, and the refreshes that were planned because of incidents. */
import type { Migration } from '../migrate.ts';

/**
 * A round is one plan of an incident, built a page of persons at a time: `reached` is the last personnummer that was
 * looked at, `planned` is 1 when everybody was. A batch waits until its lines are ordered, all in one transaction; the
 * lines are numbered from `lines_after` + 1 to `lines_upto`. A batch's own purpose is one that was given later than its
 * round, which had none.
 */
export const incidents: Migration = {
  version: 90,
  up: (db) =>
    db.exec(`
CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  notice TEXT NOT NULL,
  criterion TEXT NOT NULL,
  refresh_of TEXT NOT NULL,
  window_from TEXT,
  window_to TEXT,
  published TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT,
  note TEXT,
  CHECK ((closed_at IS NULL) = (note IS NULL))
) STRICT;
CREATE TRIGGER incident_stays BEFORE DELETE ON incident
  BEGIN SELECT RAISE(ABORT, 'incidents are never deleted'); END;
CREATE TRIGGER incident_is_only_closed BEFORE UPDATE OF
  id, title, notice, criterion, refresh_of, window_from, window_to, published, added_at, added_by ON incident
  BEGIN SELECT RAISE(ABORT, 'incidents are never changed'); END;

CREATE TABLE incident_round (
  id INTEGER PRIMARY KEY,
  incident TEXT NOT NULL,
  criterion TEXT NOT NULL,
  refresh_of TEXT NOT NULL,
  per_night INTEGER NOT NULL CHECK (per_night > 0),
  purpose TEXT,
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL,
  reached TEXT NOT NULL DEFAULT '',
  persons INTEGER NOT NULL DEFAULT 0,
  planned INTEGER NOT NULL DEFAULT 0 CHECK (planned IN (0, 1))
) STRICT;
CREATE INDEX incident_round_incident ON incident_round (incident);

CREATE TABLE incident_batch (
  id INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES incident_round (id),
  persons INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  ordered_at TEXT,
  night TEXT,
  lines_after INTEGER,
  lines_upto INTEGER,
  purpose TEXT,
  CHECK ((ordered_at IS NULL) = (night IS NULL)),
  CHECK ((ordered_at IS NULL) = (lines_upto IS NULL))
) STRICT;
CREATE INDEX incident_batch_round ON incident_batch (round);

CREATE TABLE incident_person (
  batch INTEGER NOT NULL REFERENCES incident_batch (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  benefits TEXT NOT NULL,
  PRIMARY KEY (batch, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_person_person ON incident_person (person_id);
`),
};
