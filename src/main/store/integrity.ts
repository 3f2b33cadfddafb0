/** What must hold in the mirror beyond SQLite's own constraints, as questions whose answers should be empty. */
import type { DatabaseSnapshot, MirrorSnapshot, Violation } from '../service/snapshot-port.ts';
import { sampler } from './sample.ts';
import { databaseSnapshot, openSnapshot } from './snapshot.ts';
import { guarded } from './sqlite-fault.ts';

const threads = 'PARTITION BY person_id, type, key, ordinal ORDER BY known_from, id';

const rules: Readonly<Record<Violation['rule'], string>> = {
  // A delivery's effect is an effect of that delivery.
  'effect-foreign': `SELECT id FROM delivery WHERE id > @after AND id <= @upTo AND in_effect IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM effect WHERE effect.id = in_effect AND effect.delivery = delivery.id)`,
  // Only what has taken effect has effects.
  'effect-idle': `SELECT e.id FROM effect e WHERE e.id > @after AND e.id <= @upTo
    AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.id = e.delivery AND d.in_effect IS NOT NULL)`,
  // Of one key one version at a time: the one before has ended when the next begins.
  overlap: `SELECT id FROM (
      SELECT id, known_from, lag(id) OVER thread AS before, lag(known_to) OVER thread AS ended
      FROM record WHERE person_id > @after AND person_id <= @upTo WINDOW thread AS (${threads}))
    WHERE before IS NOT NULL AND (ended IS NULL OR ended > known_from)`,
  'touched-missing': `SELECT id FROM record r WHERE id > @after AND id <= @upTo AND (
    NOT EXISTS (SELECT 1 FROM touched WHERE effect = r.known_from AND person_id = r.person_id)
    OR r.known_to IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM touched WHERE effect = r.known_to AND person_id = r.person_id))`,
  'touched-extra': `SELECT DISTINCT effect AS id FROM touched t WHERE effect > @after AND effect <= @upTo
    AND NOT EXISTS (SELECT 1 FROM record r
      WHERE r.person_id = t.person_id AND (r.known_from = t.effect OR r.known_to = t.effect))`,
};

/** Inserted and withdrawn are counted apart in the journal; replaced versions are inserted ones' shadows. What
 * went with persons that were removed is counted still. */
const miscounted = `WITH came AS (SELECT known_from AS effect, count(*) AS n FROM record GROUP BY known_from),
  went AS (SELECT known_to AS effect, count(*) AS n FROM record WHERE ended_as = 'withdrawn' GROUP BY known_to),
  told AS (SELECT d.id AS delivery,
      (changes ->> 'new') + (changes ->> 'changed') + (changes ->> 'withdrawn') AS journal,
      ifnull(came.n, 0) + ifnull(went.n, 0) + ifnull(gone.came + gone.went, 0) AS versions
    FROM delivery d JOIN effect e ON e.id = d.in_effect AND e.kind = 'delivery'
    LEFT JOIN came ON came.effect = e.id LEFT JOIN went ON went.effect = e.id
    LEFT JOIN gone ON gone.effect = e.id)
  SELECT * FROM told WHERE journal <> versions ORDER BY delivery LIMIT 100`;

const journalSql = {
  journalled: `SELECT sha256, max(bytes) AS bytes, min(id) AS delivery FROM delivery
    WHERE sha256 > ? GROUP BY sha256 ORDER BY sha256 LIMIT ?`,
  isJournalled: 'SELECT 1 FROM delivery WHERE sha256 = ? LIMIT 1',
  orderFiles: 'SELECT name, sha256, bytes FROM order_file ORDER BY id',
  contents: 'SELECT id, digest, content FROM record WHERE id > @after AND id <= @upTo ORDER BY id',
} as const;

/** Opens the mirror at `path` as it is now. Throws as openSnapshot does. */
export function mirrorSnapshot(path: string): MirrorSnapshot {
  const db = openSnapshot(path);
  const all = <Row>(sql: string, ...values: unknown[]): Row[] => db.prepare<unknown[], Row>(sql).all(...values);
  const questions: Omit<MirrorSnapshot, keyof DatabaseSnapshot> = {
    ...sampler(all),
    journalled: (after, limit) => all(journalSql.journalled, after, limit),
    isJournalled: (sha256) => all(journalSql.isJournalled, sha256).length > 0,
    orderFiles: () => all(journalSql.orderFiles),
    last: (table) => all<{ last: number }>(`SELECT ifnull(max(id), 0) AS last FROM ${table}`)[0]?.last ?? 0,
    violations: (rule, range) => all<{ id: number }>(rules[rule], range).map(({ id }) => ({ rule, id })),
    contents: (range) => all(journalSql.contents, range),
    miscounted: () => all(miscounted),
  };
  return { ...databaseSnapshot(db, path), ...guarded(questions, path) };
}
