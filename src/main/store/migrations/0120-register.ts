/** What is subscribed to, counted as it changes, and found by its state. */
import type { Migration } from '../migrate.ts';

/**
 * A row of `subscription` stands for all benefits of a person that were ordered alike, and most persons have ordered the
 * same: counted by state and list of benefits, millions of subscriptions are some hundred rows, each benefit's number a
 * sum over them. Most subscriptions are active, and nobody looks for those by their state.
 */
export const register: Migration = {
  version: 120,
  up: (db) =>
    db.exec(`
CREATE TABLE subscription_count (
  state TEXT NOT NULL,
  list INTEGER NOT NULL REFERENCES benefit_list (id),
  persons INTEGER NOT NULL CHECK (persons >= 0),
  PRIMARY KEY (state, list)
) STRICT, WITHOUT ROWID;
INSERT INTO subscription_count SELECT state, list, count(*) FROM subscription GROUP BY state, list;
CREATE TRIGGER subscription_is_held AFTER INSERT ON subscription BEGIN
  INSERT INTO subscription_count (state, list, persons) VALUES (NEW.state, NEW.list, 1)
    ON CONFLICT (state, list) DO UPDATE SET persons = persons + 1;
END;
CREATE TRIGGER subscription_goes AFTER DELETE ON subscription BEGIN
  UPDATE subscription_count SET persons = persons - 1 WHERE state = OLD.state AND list = OLD.list;
END;
CREATE TRIGGER subscription_turns AFTER UPDATE OF state ON subscription WHEN OLD.state <> NEW.state BEGIN
  UPDATE subscription_count SET persons = persons - 1 WHERE state = OLD.state AND list = OLD.list;
  INSERT INTO subscription_count (state, list, persons) VALUES (NEW.state, NEW.list, 1)
    ON CONFLICT (state, list) DO UPDATE SET persons = persons + 1;
END;
CREATE INDEX subscription_state ON subscription (state, person_id) WHERE state <> 'active';
`),
};
