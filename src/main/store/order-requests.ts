/** The rows that order lines stand in: lines that are alike and numbered one after the other share one. */
import type { OrderLine } from '../../core/order/line.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { WriteDb } from './connection.ts';

/** Numbers of lines that follow each other; both ends count. */
export type Run = readonly [first: number, last: number];

/** The statements behind the changes, so that tests can ask SQLite how it would run them. */
export const orderRequestSql = {
  before: 'SELECT id, lines, benefits FROM order_request WHERE id < ? ORDER BY id DESC LIMIT 1',
  shorten: 'UPDATE order_request SET lines = ?, benefits = ? WHERE id = ?',
  rest: `INSERT INTO order_request
    (id, person_id, kind, from_date, purpose, state, file_id, answered_by, lines, benefits)
    SELECT ?, person_id, kind, from_date, purpose, state, file_id, answered_by, ?, ? FROM order_request WHERE id = ?`,
  /** Numbers go on from the last line's. */
  insert: `INSERT INTO order_request (id, person_id, kind, from_date, purpose, lines, benefits)
    VALUES (ifnull((SELECT id + lines FROM order_request ORDER BY id DESC LIMIT 1), 1), ?, ?, ?, ?, ?, ?)`,
} as const;

export const benefitsIn = (json: string): BenefitName[] => JSON.parse(json);

/** Adds a person's lines as drafts, numbered in the order given; returns their numbers. */
export function lineAdder(db: WriteDb): (personId: number, lines: readonly OrderLine[]) => number[] {
  const insert = db.prepare<[number, string, string, string | null, number, string]>(orderRequestSql.insert);
  return (personId, lines) =>
    alike(lines).flatMap((some) => {
      const [{ kind, from, purpose }] = some;
      const benefits = JSON.stringify(some.map(({ benefit }) => benefit));
      const first = Number(insert.run(personId, kind, from, purpose, some.length, benefits).lastInsertRowid);
      return some.map((_, index) => first + index);
    });
}

type Some = [OrderLine, ...OrderLine[]];

/** The lines in their order, those together that follow each other and differ in the benefit only. */
function alike(lines: readonly OrderLine[]): Some[] {
  const groups: Some[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const [{ kind, from, purpose }] = last ?? [line];
    if (last && line.kind === kind && line.from === from && line.purpose === purpose) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * Cuts rows so that the lines of a run share theirs with no others: what becomes of these need not become of those. The
 * rows of the run are then those whose ids are in it.
 */
export function separator(db: WriteDb): (run: Run) => void {
  const before = db.prepare<[number], { id: number; lines: number; benefits: string }>(orderRequestSql.before);
  const shorten = db.prepare<[number, string, number]>(orderRequestSql.shorten);
  const rest = db.prepare<[number, number, string, number]>(orderRequestSql.rest);
  const cutAt = (number: number): void => {
    const row = before.get(number);
    if (!row || row.id + row.lines <= number) return;
    const [all, kept] = [benefitsIn(row.benefits), number - row.id];
    shorten.run(kept, JSON.stringify(all.slice(0, kept)), row.id);
    rest.run(number, row.lines - kept, JSON.stringify(all.slice(kept)), row.id);
  };
  return ([first, last]) => {
    cutAt(first);
    cutAt(last + 1);
  };
}

/** Rising numbers as runs. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
