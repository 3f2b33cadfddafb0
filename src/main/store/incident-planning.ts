/** Plans an incident's persons into batches, and books when a batch was ordered. */
import type { IncidentWriter } from '../service/incident-port.ts';
import type { WriteDb } from './connection.ts';

type Filling = { readonly id: number; readonly persons: number };
type Planned = { readonly id: number; readonly benefits: readonly string[] };

export function batchWriter(db: WriteDb) {
  const begin = db.prepare(`INSERT INTO incident_round (incident, criterion, refresh_of, per_night, purpose, begun_at,
    begun_by) VALUES (@incident, @criterion, @refreshOf, @perNight, @purpose, @at, @actor)`);
  const reach = db.prepare<[{ round: number; reached: string; planned: number; persons: number }]>(`
    UPDATE incident_round SET reached = @reached, planned = @planned, persons = persons + @persons WHERE id = @round`);
  const mark = db.prepare(`UPDATE incident_batch SET ordered_at = @at, night = @night, lines_after = @linesAfter,
    lines_upto = @linesUpto WHERE id = @batch AND ordered_at IS NULL`);
  const give = db.prepare<[{ incident: string; purpose: string }]>(`UPDATE incident_batch SET purpose = @purpose
    WHERE ordered_at IS NULL AND round IN (SELECT id FROM incident_round WHERE incident = @incident)`);
  const place = placer(db);
  return {
    beginRound: ({ refreshOf, ...round }, begun) =>
      Number(begin.run({ ...round, ...begun, refreshOf: JSON.stringify(refreshOf) }).lastInsertRowid),
    planPersons: (round, persons, { reached, planned }) => {
      for (const person of persons) place(round, person);
      reach.run({ round, reached, planned: Number(planned), persons: persons.length });
    },
    givePurpose: (incident, purpose) => {
      give.run({ incident, purpose });
    },
    markBatch: (batch, ordered) => {
      if (mark.run({ batch, ...ordered }).changes !== 1) throw new Error('no such waiting batch');
    },
  } satisfies Partial<IncidentWriter>;
}

/** Fills the round's last batch up to the round's number of persons a night, then begins the next. */
function placer(db: WriteDb): (round: number, person: Planned) => void {
  const perNight = db.prepare<[number], number>('SELECT per_night FROM incident_round WHERE id = ?').pluck();
  const last = db.prepare<[number], Filling>(
    'SELECT id, persons FROM incident_batch WHERE round = ? ORDER BY id DESC LIMIT 1',
  );
  const open = db.prepare<[number]>('INSERT INTO incident_batch (round, persons, lines) VALUES (?, 0, 0)');
  const grow = db.prepare<[number, number]>(
    'UPDATE incident_batch SET persons = persons + 1, lines = lines + ? WHERE id = ?',
  );
  const insert = db.prepare<[number, number, string]>(
    'INSERT INTO incident_person (batch, person_id, benefits) VALUES (?, ?, ?)',
  );
  return (round, { id, benefits }) => {
    const filling = last.get(round);
    const isFull = filling === undefined || filling.persons >= (perNight.get(round) as number);
    const batch = isFull ? Number(open.run(round).lastInsertRowid) : filling.id;
    insert.run(batch, id, JSON.stringify(benefits));
    grow.run(benefits.length, batch);
  };
}
