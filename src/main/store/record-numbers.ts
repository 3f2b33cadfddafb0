/** Numbers of record versions: SQLite's own, unless numbers were retired with the persons they were about. */
import type { WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';

export type RecordNumbers = {
  /** The next version's number; null where SQLite's next is right, as it nearly always is. */
  next(): number | null;
  /** From one on in the running transaction, with the retired numbers left out: what is built again gets its old ones. */
  startOver(): void;
};

type Range = { readonly first: number; readonly last: number };

export function recordNumbers(db: WriteDb, effects: Effects): RecordNumbers {
  const beyond = db
    .prepare<[], number>('SELECT max(last) + 1 FROM retired WHERE last > (SELECT ifnull(max(id), 0) FROM record)')
    .pluck();
  const ranges = db.prepare<[], Range>('SELECT first, last FROM retired ORDER BY first');
  let transaction = -1;
  let first: number | null = null;
  let counted: (() => number) | null = null;
  const usual = (): number | null => {
    const number = first;
    first = null;
    return number;
  };
  return {
    next: () => {
      if (transaction !== effects.transaction()) {
        [transaction, counted] = [effects.transaction(), null];
        first = beyond.get() ?? null;
      }
      return counted === null ? usual() : counted();
    },
    startOver: () => {
      transaction = effects.transaction();
      counted = countingPast(ranges.all());
    },
  };
}

/** Counts from one and leaves the ranges out, which are in order and apart. */
function countingPast(ranges: readonly Range[]): () => number {
  let [number, place] = [0, 0];
  return () => {
    number += 1;
    for (let range = ranges[place]; range !== undefined && number >= range.first; range = ranges[place]) {
      number = range.last + 1;
      place += 1;
    }
    return number;
  };
}
