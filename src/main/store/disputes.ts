/** Deliveries that a person doubts, and which of a person's records stand on one. */
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { DisputedVersion } from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const disputeSql = {
  /** An index of open disputes alone, of which there are a handful at most. */
  open: 'SELECT delivery FROM dispute WHERE cleared_at IS NULL ORDER BY delivery',
  versions: `SELECT record.id AS version, delivery.id AS delivery, delivery.night, dispute.reason,
      delivery.id IN (began.delivery, ifnull(record.stated_by, 0)) AS brought
    FROM record JOIN effect AS began ON began.id = record.known_from LEFT JOIN effect AS ended ON ended.id = record.known_to
    JOIN dispute ON dispute.delivery IN (began.delivery, ended.delivery, record.stated_by) AND dispute.cleared_at IS NULL
    JOIN delivery ON delivery.id = dispute.delivery
    WHERE record.person_id = ? ORDER BY delivery.id, record.id`,
} as const;

export function disputeReader(db: ReadDb) {
  const open = db.prepare<[], number>(disputeSql.open).pluck();
  type Row = Omit<DisputedVersion, 'brought'> & { readonly brought: 0 | 1 };
  const versions = db.prepare<[number], Row>(disputeSql.versions);
  return {
    disputedDeliveries: () => new Set(open.all()),
    disputedVersions: (personId) => versions.all(personId).map((row) => ({ ...row, brought: row.brought === 1 })),
  } satisfies Partial<StoreReader>;
}

export function disputeWriter(db: WriteDb) {
  const open = db.prepare<[number, string, string, string]>(
    'INSERT INTO dispute (delivery, reason, actor, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const clear = db
    .prepare<[string, string, string, number], number>(
      `UPDATE dispute SET cleared_at = ?, cleared_by = ?, note = ? WHERE delivery = ? AND cleared_at IS NULL
      RETURNING id`,
    )
    .pluck();
  return {
    openDispute: (delivery, { reason, actor, at }) => {
      const { changes, lastInsertRowid } = open.run(delivery, reason, actor, at);
      return changes === 1 ? Number(lastInsertRowid) : undefined;
    },
    clearDispute: (delivery, { note, actor, at }) => clear.get(at, actor, note, delivery),
  } satisfies Partial<StoreWriter>;
}
