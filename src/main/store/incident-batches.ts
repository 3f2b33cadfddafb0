/** The refreshes that incidents call for: rounds, their batches, the persons in them, and what became of their lines. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { OrderLineState } from '../../shared/views.ts';
import type { Batch, BatchLine, BatchPerson, BatchPlace, IncidentReader, Round } from '../service/incident-port.ts';
import type { ReadDb } from './connection.ts';

const batch = `SELECT b.id, b.round, r.incident, ifnull(r.purpose, b.purpose) AS purpose, b.persons, b.lines, b.ordered_at AS orderedAt, b.night
  FROM incident_round r JOIN incident_batch b ON b.round = r.id`;
const round = `SELECT id, incident, criterion, refresh_of AS refreshOf, per_night AS perNight, purpose, reached, persons,
  planned FROM incident_round`;
/** The lines of a batch are those between its numbers: it was ordered in one transaction. */
const itsLines = `l.person_id = p.person_id AND l.kind = 'refresh' AND l.id > b.lines_after AND l.id <= b.lines_upto`;

/** One answer closes a line and the same line that was ordered again because it had not come: the later one has it. */
const orderedAgain = `SELECT 1 FROM incident_person p2 JOIN incident_batch b2 ON b2.id = p2.batch
      JOIN incident_round r2 ON r2.id = b2.round CROSS JOIN order_line l2 ON l2.person_id = p2.person_id
    WHERE p2.person_id = p.person_id AND b2.id > b.id AND l2.id > b2.lines_after AND l2.id <= b2.lines_upto
      AND l2.kind = 'refresh' AND l2.benefit = l.benefit AND (l.answered_by IS NULL OR l2.answered_by = l.answered_by)
      AND r2.incident = (SELECT incident FROM incident_round WHERE id = b.round)`;

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const batchSql = {
  rounds: `${round} WHERE incident = ? ORDER BY id`,
  round: `${round} WHERE id = ?`,
  batches: `${batch} WHERE r.incident = ? ORDER BY b.id`,
  /** Of a round that is planned to its end: a batch that still grows is not ordered. */
  waiting: `${batch} WHERE b.ordered_at IS NULL AND r.planned = 1 AND (@incident IS NULL OR r.incident = @incident)
    GROUP BY r.incident HAVING b.id = min(b.id) ORDER BY b.id`,
  lastNight: `SELECT max(b.night) FROM incident_round r JOIN incident_batch b ON b.round = r.id WHERE r.incident = ?`,
  persons: `SELECT person.id, person.personnummer, p.benefits FROM incident_person p
    JOIN person ON person.id = p.person_id WHERE p.batch = ? ORDER BY person.personnummer`,
  planned: `SELECT DISTINCT its.value FROM incident_person p JOIN incident_batch b ON b.id = p.batch
    JOIN incident_round r ON r.id = b.round, json_each(p.benefits) AS its
    WHERE p.person_id = ? AND b.ordered_at IS NULL AND r.incident = ?`,
  states: `SELECT l.state, l.file_id AS file, count(*) AS lines FROM incident_batch b
    CROSS JOIN incident_person p ON p.batch = b.id CROSS JOIN order_line l ON ${itsLines}
    WHERE b.id = ? GROUP BY l.state, l.file_id`,
  without: `SELECT count(*) FROM incident_batch b CROSS JOIN incident_person p ON p.batch = b.id
    WHERE b.id = ? AND NOT EXISTS (SELECT 1 FROM order_line l WHERE ${itsLines})`,
  refreshed: `SELECT DISTINCT l.benefit FROM incident_person p JOIN incident_batch b ON b.id = p.batch
    JOIN incident_round r ON r.id = b.round CROSS JOIN order_line l ON ${itsLines}
    WHERE p.person_id = ? AND r.incident = ? AND l.state = 'answered'`,
  next: `SELECT p.batch, p.person_id AS person FROM incident_round r JOIN incident_batch b ON b.round = r.id
    CROSS JOIN incident_person p ON p.batch = b.id
    WHERE r.incident = @incident AND b.ordered_at IS NOT NULL AND (p.batch, p.person_id) > (@batch, @person)
    ORDER BY p.batch, p.person_id LIMIT @limit`,
  answered: `SELECT p.person_id AS personId, person.personnummer, p.batch, l.benefit, l.state, l.answered_by AS answeredBy
    FROM incident_batch b CROSS JOIN incident_person p ON p.batch = b.id JOIN person ON person.id = p.person_id
      CROSS JOIN order_line l ON ${itsLines}
    WHERE b.id = @batch AND p.person_id = @person AND NOT EXISTS (${orderedAgain}) ORDER BY l.id`,
} as const;

type RoundRow = Omit<Round, 'refreshOf' | 'planned'> & { readonly refreshOf: string; readonly planned: 0 | 1 };

export function batchReader(db: ReadDb) {
  const rounds = db.prepare<[string], RoundRow>(batchSql.rounds);
  const oneRound = db.prepare<[number], RoundRow>(batchSql.round);
  const batches = db.prepare<[string], Batch>(batchSql.batches);
  const waiting = db.prepare<[{ incident: string | null }], Batch>(batchSql.waiting);
  const lastNight = db.prepare<[string], LocalDate | null>(batchSql.lastNight).pluck();
  const persons = db.prepare<[number], Omit<BatchPerson, 'benefits'> & { benefits: string }>(batchSql.persons);
  const planned = db.prepare<[number, string], BenefitName>(batchSql.planned).pluck();
  const states = db.prepare<[number], { state: OrderLineState; file: number | null; lines: number }>(batchSql.states);
  const without = db.prepare<[number], number>(batchSql.without).pluck();
  const refreshed = db.prepare<[number, string], BenefitName>(batchSql.refreshed).pluck();
  return {
    rounds: (incident) => rounds.all(incident).map(roundOf),
    round: (id) => oneRound.all(id).map(roundOf)[0],
    batches: (incident) => batches.all(incident),
    waitingBatches: (incident) => waiting.all({ incident }),
    lastBatchNight: (incident) => lastNight.get(incident) ?? null,
    batchPersons: (id) => persons.all(id).map((row) => ({ ...row, benefits: JSON.parse(row.benefits) })),
    plannedBenefits: (incident, personId) => planned.all(personId, incident),
    batchStates: (id) => states.all(id),
    personsWithout: (id) => without.get(id) ?? 0,
    refreshedBenefits: (incident, personId) => refreshed.all(personId, incident),
    answeredLines: answeredReader(db),
  } satisfies Partial<IncidentReader>;
}

function answeredReader(db: ReadDb): IncidentReader['answeredLines'] {
  const next = db.prepare<[BatchPlace & { incident: string; limit: number }], BatchPlace>(batchSql.next);
  const lines = db.prepare<[BatchPlace], BatchLine>(batchSql.answered);
  return (incident, after, limit) => {
    const places = next.all({ incident, ...after, limit });
    return {
      lines: places.flatMap((place) => lines.all(place)),
      next: places.length < limit ? null : (places.at(-1) ?? null),
    };
  };
}

const roundOf = ({ refreshOf, planned, ...row }: RoundRow): Round => ({
  ...row,
  refreshOf: JSON.parse(refreshOf),
  planned: planned === 1,
});
