/** The journal of deliveries, the order in which they took effect, and the remote files already fetched. */
import type { Migration } from '../migrate.ts';

export const deliveries: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  night TEXT,
  state TEXT NOT NULL DEFAULT 'archived'
    CHECK (state IN ('archived', 'applied', 'empty', 'duplicate', 'quarantined', 'held')),
  persons INTEGER NOT NULL DEFAULT 0,
  lopnummer INTEGER,
  schema_version TEXT,
  schema_digest TEXT,
  superseded_by INTEGER REFERENCES delivery (id),
  released TEXT,
  received_at TEXT NOT NULL,
  available_at TEXT NOT NULL,
  source TEXT NOT NULL,
  arrived_after INTEGER NOT NULL,
  in_effect INTEGER UNIQUE REFERENCES effect (id),
  start_record TEXT,
  end_record TEXT,
  faults TEXT NOT NULL DEFAULT '[]',
  drift TEXT NOT NULL DEFAULT '[]',
  changes TEXT NOT NULL DEFAULT '{"new":0,"changed":0,"withdrawn":0,"unchanged":0,"aside":0}',
  counts TEXT NOT NULL DEFAULT '{"cases":0,"payments":0,"clawbacks":0,"statements":0}',
  CHECK ((state IN ('applied', 'empty')) = (in_effect IS NOT NULL))
) STRICT;
CREATE INDEX delivery_sha256 ON delivery (sha256);
CREATE INDEX delivery_night ON delivery (night);
CREATE INDEX delivery_waiting ON delivery (id) WHERE state = 'archived';
CREATE INDEX delivery_sequence ON delivery (lopnummer) WHERE state IN ('applied', 'empty') AND lopnummer IS NOT NULL;
CREATE TRIGGER delivery_stays BEFORE DELETE ON delivery
  BEGIN SELECT RAISE(ABORT, 'deliveries are never deleted'); END;

-- Arrival order is delivery.id; this is the order of taking effect. delivery.in_effect is the number from which on
-- the delivery was known, delivery.arrived_after the last one before it arrived. 'delivery': applied on top of all
-- before it; 'placed': put in its place below newer ones, or instead of the one with its number; 'aside': a person who
-- was kept aside, applied when ordered. Effects out of turn, and deliveries that come after the
-- day of their night, are known from known_date on; the others from their delivery's night on.
CREATE TABLE effect (
  id INTEGER PRIMARY KEY,
  delivery INTEGER NOT NULL REFERENCES delivery (id),
  kind TEXT NOT NULL CHECK (kind IN ('delivery', 'placed', 'aside')),
  taken_on TEXT,
  known_date TEXT,
  person_id INTEGER REFERENCES person (id),
  CHECK ((kind = 'aside') = (person_id IS NOT NULL))
) STRICT;
CREATE INDEX effect_known ON effect (known_date) WHERE known_date IS NOT NULL;
CREATE TRIGGER effect_stays BEFORE DELETE ON effect
  BEGIN SELECT RAISE(ABORT, 'effects are never deleted'); END;

-- A delivery that a person doubts; everything it brought carries a banner until it is cleared.
CREATE TABLE dispute (
  id INTEGER PRIMARY KEY,
  delivery INTEGER NOT NULL REFERENCES delivery (id),
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  cleared_at TEXT,
  cleared_by TEXT,
  note TEXT,
  CHECK ((cleared_at IS NULL) = (note IS NULL))
) STRICT;
CREATE UNIQUE INDEX dispute_open ON dispute (delivery) WHERE cleared_at IS NULL;
CREATE TRIGGER dispute_stays BEFORE DELETE ON dispute
  BEGIN SELECT RAISE(ABORT, 'disputes are never deleted'); END;

CREATE TABLE fetched (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified TEXT,
  delivery INTEGER NOT NULL REFERENCES delivery (id)
) STRICT;
CREATE UNIQUE INDEX fetched_file ON fetched (name, size, ifnull(modified, ''));
`),
};
