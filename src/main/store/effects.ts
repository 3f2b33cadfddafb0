/** The order in which deliveries took effect: what "known at" is measured by. */
import type { ReadDb, WriteDb } from './connection.ts';

export type Effects = {
  /** The effect number of a delivery in the running transaction; its first use takes the next number. */
  of(delivery: number): number;
  /** Forgets the finished transaction's numbers. */
  startOver(): void;
};

/**
 * Effect numbers are per delivery and transaction: whatever is applied later, a block kept aside for instance, gets a
 * number of its own, so that no answer about an earlier moment can change.
 */
export function effectNumbers(db: WriteDb): Effects {
  const insert = db.prepare<[number]>('INSERT INTO effect (delivery) VALUES (?)');
  const taken = new Map<number, number>();
  const take = (delivery: number): number => {
    const number = Number(insert.run(delivery).lastInsertRowid);
    taken.set(delivery, number);
    return number;
  };
  return {
    of: (delivery) => taken.get(delivery) ?? take(delivery),
    startOver: () => taken.clear(),
  };
}

/**
 * From a delivery to the moment "as known at it": its first effect number. One that never took effect stands for what
 * was known when it arrived, an unknown one for nothing; null is now.
 */
export function momentReader(db: ReadDb) {
  const moment = db
    .prepare<[number], number>(
      'SELECT ifnull((SELECT min(id) FROM effect WHERE delivery = d.id), arrived_after) FROM delivery d WHERE id = ?',
    )
    .pluck();
  return (delivery: number | null): number =>
    delivery === null ? Number.MAX_SAFE_INTEGER : (moment.get(delivery) ?? 0);
}
