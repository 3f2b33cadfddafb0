/** Persons whose subscriptions have ended, and their removal: rows and numbers go, counts and the act itself stay. */
import type { RemovalView } from '../../shared/retention-views.ts';
import type { EndedPerson, RetentionReader, RetentionWriter } from '../service/retention-port.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';
import { liftGuards } from './guards.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const retentionSql = {
  ended: `SELECT n.person_id AS id, p.personnummer, ifnull(e.known_date, ifnull(d.night, substr(d.received_at, 1, 10))) AS ended,
    (SELECT max(ifnull(date(valid_to, '-1 day'), valid_from)) FROM record WHERE person_id = n.person_id) AS lastRecord,
    EXISTS (SELECT 1 FROM flag WHERE person_id = n.person_id AND state = 'open') AS hasOpenFlag,
    EXISTS (SELECT 1 FROM order_request r JOIN order_fate t ON t.request_id = r.id
      WHERE r.person_id = n.person_id AND t.state IN ('draft', 'composed', 'sent')) AS hasOpenOrder
    FROM ended n CROSS JOIN person p ON p.id = n.person_id CROSS JOIN effect e ON e.id = n.effect
      CROSS JOIN delivery d ON d.id = e.delivery
    WHERE n.person_id > :after AND NOT EXISTS (
      SELECT 1 FROM subscription s WHERE s.person_id = n.person_id AND s.state IN ('ordered', 'active'))
    ORDER BY n.person_id LIMIT :limit`,
  removals: 'SELECT id, at, actor, host, months, persons, records FROM removal ORDER BY id DESC LIMIT ?',
  forgotten: 'SELECT ifnull(max(effect), 0) FROM removal WHERE last_person < ?',
} as const;

type Row = Omit<EndedPerson, 'hasOpenFlag' | 'hasOpenOrder'> & { hasOpenFlag: 0 | 1; hasOpenOrder: 0 | 1 };

export function retentionReader(db: ReadDb): RetentionReader {
  const ended = db.prepare<[{ after: number; limit: number }], Row>(retentionSql.ended);
  const removals = db.prepare<[number], RemovalView>(retentionSql.removals);
  const forgotten = db.prepare<[number], number>(retentionSql.forgotten).pluck();
  return {
    endedPersons: (after, limit) =>
      ended
        .all({ after, limit })
        .map((row) => ({ ...row, hasOpenFlag: row.hasOpenFlag === 1, hasOpenOrder: row.hasOpenOrder === 1 })),
    removals: (limit) => removals.all(limit),
    forgottenUpTo: (personId) => forgotten.get(personId) ?? 0,
  };
}

type Leaving = Pick<EndedPerson, 'id' | 'personnummer'>;

/**
 * In this order: what is counted and found by the records comes before them. An order line stays with everything but
 * the person and what was written of the consent; the person's row stays as a number that nobody has.
 */
const steps = [
  `INSERT INTO gone (effect, came) SELECT known_from, count(*) FROM record WHERE person_id = :id GROUP BY known_from
    ON CONFLICT DO UPDATE SET came = came + excluded.came`,
  `INSERT INTO gone (effect, went) SELECT known_to, count(*) FROM record
    WHERE person_id = :id AND ended_as = 'withdrawn' GROUP BY known_to
    ON CONFLICT DO UPDATE SET went = went + excluded.went`,
  `DELETE FROM touched WHERE person_id = :id AND effect IN (SELECT known_from FROM record WHERE person_id = :id
    UNION SELECT known_to FROM record WHERE person_id = :id AND known_to IS NOT NULL)`,
  'DELETE FROM record WHERE person_id = :id',
  'DELETE FROM missed WHERE person_id = :id',
  'DELETE FROM flag WHERE person_id = :id',
  'DELETE FROM looked WHERE person_id = :id',
  'DELETE FROM subscription WHERE person_id = :id',
  'DELETE FROM ended WHERE person_id = :id',
  'DELETE FROM aside WHERE personnummer = :personnummer',
  'UPDATE order_removal SET note = NULL WHERE line_id IN (SELECT id FROM order_line WHERE person_id = :id)',
  'UPDATE order_request SET consent = NULL WHERE person_id = :id AND consent IS NOT NULL',
  `INSERT INTO person_digits (person_digits, rowid, personnummer) VALUES ('delete', :id, :personnummer)`,
  `UPDATE person SET personnummer = printf('X%011d', id) WHERE id = :id`,
] as const;

export function retentionWriter(db: WriteDb, effects: Effects) {
  const note = db.prepare<[number, number]>('INSERT OR REPLACE INTO ended (person_id, effect) VALUES (?, ?)');
  return {
    noteEnded: (personId, delivery) => void note.run(personId, effects.of(delivery)),
    beginRemoval: () => {
      // What is deleted is overwritten, too, and the write-ahead log is emptied afterwards.
      db.pragma('secure_delete = ON');
      const restore = liftGuards(db, 'record', 'order_request');
      const run = steps.map((sql) => db.prepare<[Leaving]>(sql));
      const idsOf = db.prepare<[number], number>('SELECT id FROM record WHERE person_id = ?').pluck();
      const numbers: number[] = [];
      return {
        remove: ({ id, personnummer }) => {
          const ids = idsOf.all(id);
          numbers.push(...ids);
          for (const step of run) step.run({ id, personnummer });
          return ids.length;
        },
        end: (removal) => {
          restore();
          book(db, removal);
          retire(db, numbers);
          db.pragma('secure_delete = OFF');
        },
      };
    },
  } satisfies RetentionWriter;
}

function book(db: WriteDb, removal: Omit<RemovalView, 'id'>): void {
  db.prepare(`INSERT INTO removal (at, actor, host, months, persons, records, effect, last_person)
    SELECT @at, @actor, @host, @months, @persons, @records, (SELECT ifnull(max(id), 0) FROM effect), max(id) FROM person`).run(
    removal,
  );
}

function retire(db: WriteDb, numbers: number[]): void {
  const insert = db.prepare<[number, number]>('INSERT INTO retired (first, last) VALUES (?, ?)');
  const sorted = numbers.sort((a, b) => a - b);
  let first = sorted[0];
  for (const [place, last] of sorted.entries()) {
    if (sorted[place + 1] === last + 1) continue;
    insert.run(first as number, last);
    first = sorted[place + 1];
  }
}
