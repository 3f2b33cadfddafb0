/** The journal of deliveries as it is paged through: by night, newest first. */
import type { LedgerPlace } from '../../shared/ledger-views.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { ReadDb } from './connection.ts';
import { type DeliveryRow, deliveryColumns, deliveryOf } from './deliveries.ts';

/** Must be the expression of the index delivery_shown (migrations/0080-visits.ts). */
const shown = 'ifnull(night, substr(received_at, 1, 10))';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const ledgerSql = {
  newest: `SELECT ${deliveryColumns} FROM delivery ORDER BY ${shown} DESC, id DESC LIMIT ?`,
  before: `SELECT ${deliveryColumns} FROM delivery WHERE ${shown} <= @at AND (${shown} < @at OR id < @id)
    ORDER BY ${shown} DESC, id DESC LIMIT @limit`,
  nights: `SELECT ${deliveryColumns} FROM delivery WHERE night >= ? AND night <= ? ORDER BY night, id`,
} as const;

export function ledgerReader(db: ReadDb) {
  const newest = db.prepare<[number], DeliveryRow>(ledgerSql.newest);
  const before = db.prepare<[LedgerPlace & { limit: number }], DeliveryRow>(ledgerSql.before);
  const nights = db.prepare<[string, string], DeliveryRow>(ledgerSql.nights);
  const count = db.prepare<[], number>('SELECT count(*) FROM delivery').pluck();
  const superseded = db
    .prepare<[number], number>('SELECT id FROM delivery WHERE superseded_by = ? ORDER BY id')
    .pluck();
  return {
    deliveriesBefore: (place, limit) =>
      (place === null ? newest.all(limit) : before.all({ ...place, limit })).map(deliveryOf),
    countDeliveries: () => count.get() as number,
    deliveriesFor: (from, to) => nights.all(from, to).map(deliveryOf),
    supersededBy: (delivery) => superseded.all(delivery),
  } satisfies Partial<StoreReader>;
}
