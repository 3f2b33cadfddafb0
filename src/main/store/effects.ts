/** The order in which deliveries took effect: what "known at" is measured by. */
import type { ReadDb, WriteDb } from './connection.ts';

export type Effects = {
  /** The number under which a delivery changes things now, in the running transaction. */
  of(delivery: number): number;
  /** Forgets the finished transaction's number. */
  startOver(): void;
};

/**
 * Numbers rise with every change of delivery and with every transaction. So what is applied later, a block kept aside
 * for instance, changes no answer about an earlier moment, and no version can end before it began.
 */
export function effectNumbers(db: WriteDb): Effects {
  const insert = db.prepare<[number]>('INSERT INTO effect (delivery) VALUES (?)');
  let latest: { readonly delivery: number; readonly number: number } | undefined;
  return {
    of(delivery) {
      if (latest?.delivery !== delivery) latest = { delivery, number: Number(insert.run(delivery).lastInsertRowid) };
      return latest.number;
    },
    startOver() {
      latest = undefined;
    },
  };
}

/**
 * From a delivery to the moment "as known at it": the effect number at which it was settled. One that never took
 * effect stands for what was known when it arrived, an unknown one for nothing; null is now.
 */
export function momentReader(db: ReadDb) {
  const moment = db
    .prepare<[number], number>('SELECT ifnull(in_effect, arrived_after) FROM delivery WHERE id = ?')
    .pluck();
  return (delivery: number | null): number =>
    delivery === null ? Number.MAX_SAFE_INTEGER : (moment.get(delivery) ?? 0);
}
