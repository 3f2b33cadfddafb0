/** The journal of deliveries: rows are added and settled, never removed. */
import { tookEffect } from '../../shared/delivery-state.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type {
  DeliveryOutcome,
  FirstOfAll,
  NewDelivery,
  NightArrival,
  PlaceInEffect,
  StoredDelivery,
} from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';

type Json = 'start' | 'end' | 'faults' | 'drift' | 'changes' | 'counts' | 'released' | 'dispute';
export type DeliveryRow = Omit<StoredDelivery, Json | 'flagged'> & { readonly [K in Json]: string | null } & {
  readonly flagged: 0 | 1;
};

type Arrival = Omit<NightArrival, 'start'> & Pick<DeliveryRow, 'start'>;

export const deliveryColumns = `id, file, sha256, bytes, night, state, persons, start_record AS start, end_record AS "end", faults,
  drift, changes, counts, received_at AS receivedAt, available_at AS availableAt, source,
  schema_version AS schemaVersion, schema_digest AS schemaDigest, superseded_by AS supersededBy, released,
  (SELECT json_object('reason', reason, 'at', at) FROM dispute
    WHERE dispute.delivery = delivery.id AND cleared_at IS NULL) AS dispute,
  EXISTS (SELECT 1 FROM flag WHERE flag.delivery = delivery.id AND flag.state = 'open') AS flagged`;

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const deliverySql = {
  list: `SELECT ${deliveryColumns} FROM delivery ORDER BY id DESC LIMIT ?`,
  byId: `SELECT ${deliveryColumns} FROM delivery WHERE id = ?`,
  bySha: `SELECT ${deliveryColumns} FROM delivery WHERE sha256 = ? ORDER BY id`,
  waiting: `SELECT ${deliveryColumns} FROM delivery WHERE state = 'archived' ORDER BY id`,
  stopped: `SELECT ${deliveryColumns} FROM delivery WHERE state IN ('quarantined', 'held') ORDER BY id`,
  /** A file that was handed to us tells by its start record alone when FK had it ready. */
  arrivals: `SELECT id, night, state, available_at AS availableAt, received_at AS receivedAt,
    superseded_by AS supersededBy, iif(available_at = '', start_record, NULL) AS start FROM delivery WHERE night >= ? AND night <= ?`,
  first: 'SELECT (SELECT min(night) FROM delivery) AS night, (SELECT min(sent_at) FROM order_file) AS sentAt',
  sequences: `SELECT DISTINCT lopnummer FROM delivery
    WHERE state IN ('applied', 'empty') AND lopnummer IS NOT NULL ORDER BY lopnummer`,
  placesInEffect: `SELECT id, lopnummer AS number, ifnull(start_record ->> 'skapad', '') AS created,
    available_at AS available, night, in_effect AS inEffect FROM delivery WHERE in_effect IS NOT NULL ORDER BY id`,
} as const;

export function deliveryReader(db: ReadDb) {
  const list = db.prepare<[number], DeliveryRow>(deliverySql.list);
  const byId = db.prepare<[number], DeliveryRow>(deliverySql.byId);
  const bySha = db.prepare<[string], DeliveryRow>(deliverySql.bySha);
  const waiting = db.prepare<[], DeliveryRow>(deliverySql.waiting);
  const stopped = db.prepare<[], DeliveryRow>(deliverySql.stopped);
  const sequences = db.prepare<[], number>(deliverySql.sequences).pluck();
  const arrivals = db.prepare<[string, string], Arrival>(deliverySql.arrivals);
  const first = db.prepare<[], FirstOfAll>(deliverySql.first);
  const placesInEffect = db.prepare<[], PlaceInEffect>(deliverySql.placesInEffect);
  return {
    deliveries: (limit) => list.all(limit).map(deliveryOf),
    delivery: (id) => mapped(byId.get(id)),
    deliveriesBySha: (sha256) => bySha.all(sha256).map(deliveryOf),
    arrivalsFor: (from, to) => arrivals.all(from, to).map((row) => ({ ...row, start: parsed(row.start) })),
    firstOfAll: () => first.get() as FirstOfAll,
    waitingDeliveries: () => waiting.all().map(deliveryOf),
    stoppedDeliveries: () => stopped.all().map(deliveryOf),
    appliedSequences: () => sequences.all(),
    placesInEffect: () => placesInEffect.all(),
  } satisfies Partial<StoreReader>;
}

export function deliveryWriter(db: WriteDb, effects: Effects) {
  const add = db.prepare(`
    INSERT INTO delivery (file, sha256, bytes, night, received_at, available_at, source, arrived_after)
    VALUES (@file, @sha256, @bytes, @night, @receivedAt, @availableAt, @source, (SELECT ifnull(max(id), 0) FROM effect))`);
  const settle = db.prepare(`UPDATE delivery SET state = @state, persons = @persons, night = @night,
    in_effect = @effect, lopnummer = iif(released ->> 'byTime', NULL, @lopnummer), schema_version = @schemaVersion,
    schema_digest = @schemaDigest, start_record = @start, end_record = @end,
    faults = @faults, drift = @drift, changes = @changes, counts = @counts
    WHERE id = @id AND in_effect IS NULL`);
  const again = db.prepare<[number]>(
    "UPDATE delivery SET state = 'archived' WHERE id = ? AND state IN ('quarantined', 'held')",
  );
  const release = db.prepare<[string, number]>(
    "UPDATE delivery SET state = 'archived', released = ? WHERE id = ? AND state IN ('quarantined', 'held')",
  );
  const supersede = db.prepare<[number, number]>('UPDATE delivery SET superseded_by = ? WHERE id = ?');
  return {
    supersede: (delivery, by) => {
      supersede.run(by, delivery);
    },
    addDelivery: (delivery: NewDelivery) => Number(add.run(delivery).lastInsertRowid),
    settleDelivery: (id, outcome) => {
      const { changes } = settle.run({ id, effect: tookEffect(outcome) ? effects.of(id) : null, ...rowOf(outcome) });
      if (changes !== 1) throw new Error('no such delivery, or one that has taken effect already');
    },
    beginEffect: effects.begin,
    noteDay: effects.noteDay,
    readAgain: (id) => {
      if (again.run(id).changes !== 1) throw new Error('no such delivery in quarantine or held');
    },
    releaseDelivery: (id, released) => release.run(JSON.stringify(released), id).changes === 1,
  } satisfies Partial<StoreWriter>;
}

const mapped = (row: DeliveryRow | undefined): StoredDelivery | undefined => row && deliveryOf(row);

/** Trusts the JSON: this file wrote it. */
const parsed = (text: string | null) => (text === null ? null : JSON.parse(text));

export function deliveryOf(row: DeliveryRow): StoredDelivery {
  return {
    ...row,
    start: parsed(row.start),
    end: parsed(row.end),
    faults: parsed(row.faults),
    drift: parsed(row.drift),
    changes: parsed(row.changes),
    counts: parsed(row.counts),
    released: parsed(row.released),
    dispute: parsed(row.dispute),
    flagged: row.flagged === 1,
  };
}

const rowOf = (outcome: DeliveryOutcome) => ({
  state: outcome.state,
  persons: outcome.persons,
  night: outcome.night,
  lopnummer: sequenceOf(outcome),
  schemaVersion: outcome.schemaVersion,
  schemaDigest: outcome.schemaDigest,
  start: outcome.start && JSON.stringify(outcome.start),
  end: outcome.end && JSON.stringify(outcome.end),
  faults: JSON.stringify(outcome.faults),
  drift: JSON.stringify(outcome.drift),
  changes: JSON.stringify(outcome.changes),
  counts: JSON.stringify(outcome.counts),
});

/** A number too large to be exact is kept in the start record only. */
const sequenceOf = ({ start }: DeliveryOutcome): number | null =>
  Number.isSafeInteger(start?.lopnummer) ? (start?.lopnummer ?? null) : null;
