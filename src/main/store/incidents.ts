/** Incidents that users added, and the persons among whom an incident's are looked for. */
import type { Narrowed } from '../../core/incident/narrow.ts';
import { readStored } from '../../core/mirror/stored-form.ts';
import type { IncidentReader, IncidentWriter, OwnIncident } from '../service/incident-port.ts';
import type { PersonRow } from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const incidentSql = {
  /** A person is possible who is, or was, subscribed to one benefit at least of every set. */
  within: `SELECT id, personnummer, NOT EXISTS (
      SELECT 1 FROM json_each(@sets) AS wanted WHERE NOT EXISTS (
        SELECT 1 FROM subscription JOIN benefit_list ON benefit_list.id = subscription.list, json_each(benefits) AS its
        WHERE subscription.person_id = person.id
          AND its.value IN (SELECT value FROM json_each(wanted.value)))) AS candidate
    FROM person WHERE personnummer > @after AND personnummer >= @from AND personnummer < @below
    ORDER BY personnummer LIMIT @limit`,
  held: 'SELECT content FROM record JOIN record_type USING (type) WHERE person_id = ? AND known_to IS NULL AND benefit = ?',
} as const;

type Row = Omit<OwnIncident, 'window' | 'refreshOf'> & {
  readonly refreshOf: string;
  readonly windowFrom: OwnIncident['window']['from'];
  readonly windowTo: OwnIncident['window']['to'];
};
type Within = { sets: string; after: string; from: string; below: string; limit: number };

export function incidentReader(db: ReadDb) {
  const own = db.prepare<[], Row>(`SELECT id, title, notice, criterion, refresh_of AS refreshOf,
    window_from AS windowFrom, window_to AS windowTo, published, added_at AS addedAt, added_by AS addedBy,
    closed_at AS closedAt, note FROM incident ORDER BY id`);
  const within = db.prepare<[Within], PersonRow & { candidate: 0 | 1 }>(incidentSql.within);
  const held = db.prepare<[person: number, benefit: string], string>(incidentSql.held).pluck();
  return {
    ownIncidents: () =>
      own.all().map(({ windowFrom, windowTo, refreshOf, ...row }) => ({
        ...row,
        refreshOf: JSON.parse(refreshOf),
        window: { from: windowFrom, to: windowTo },
      })),
    personsWithin: ({ from, below, subscribed }: Narrowed, after, limit) =>
      within.all({ sets: JSON.stringify(subscribed), after, from: from ?? '', below: below ?? ':', limit }),
    heldTexts: (person, benefit, element) =>
      held
        .all(person, benefit)
        .map((content) => readStored(content)[element])
        .filter((value) => typeof value === 'string'),
  } satisfies Partial<IncidentReader>;
}

export function incidentWriter(db: WriteDb) {
  const add = db.prepare(`INSERT INTO incident (title, notice, criterion, refresh_of, window_from, window_to, published,
    added_at, added_by) VALUES (@title, @notice, @criterion, @refreshOf, @from, @to, @published, @addedAt, @addedBy)`);
  const close = db.prepare<[{ id: number; at: string; actor: string; note: string }]>(`UPDATE incident
    SET closed_at = @at, closed_by = @actor, note = @note WHERE id = @id AND closed_at IS NULL`);
  return {
    addIncident: ({ window, refreshOf, ...incident }) =>
      Number(add.run({ ...incident, ...window, refreshOf: JSON.stringify(refreshOf) }).lastInsertRowid),
    closeIncident: (id, end) => close.run({ id, ...end }).changes === 1,
  } satisfies Partial<IncidentWriter>;
}
