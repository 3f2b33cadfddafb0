/** What was ordered together, and which of its lines have met the same fate (migrations/0040-orders.ts, docs/adr/0013). */
import type { OrderLine } from '../../core/order/line.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import { benefitLists } from './benefit-lists.ts';
import type { WriteDb } from './connection.ts';

/** More lines than these are several requests: their members must fit into the bits of a number. */
const mostLines = 30;

/** The statements behind the changes, so that tests can ask SQLite how it would run them. */
export const orderRequestSql = {
  /** Numbers go on from the last line's. */
  order: `INSERT INTO order_request (id, person_id, kind, from_date, purpose, lines, list, consent)
    VALUES (ifnull((SELECT id + lines FROM order_request ORDER BY id DESC LIMIT 1), 1), ?, ?, ?, ?, ?, ?, ?)`,
  begin: 'INSERT INTO order_fate (request_id, members, lines) VALUES (?, ?, ?)',
  part: `INSERT INTO order_fate (request_id, members, lines, state, file_id, answered_by)
    SELECT request_id, :some, :lines, state, file_id, answered_by FROM order_fate
    WHERE request_id = :request AND members = :members`,
  leave: `UPDATE order_fate SET members = members - :some, lines = lines - :lines
    WHERE request_id = :request AND members = :members`,
} as const;

/** A fate of some lines of a request. */
export type Fate = { readonly request: number; readonly members: number };

export const benefitsIn = (json: string): BenefitName[] => JSON.parse(json);

/** Benefits as a request keeps them (JSON), and which of them are meant. */
export type Chosen = { readonly benefits: string; readonly members: number };

/** In the order of their numbers. */
export function chosenIn({ benefits, members }: Chosen): BenefitName[] {
  const all = benefitsIn(benefits);
  return membersIn(members).map((index) => all[index] as BenefitName);
}

/** Members of a set, from 0. */
export function membersIn(members: number): number[] {
  const found: number[] = [];
  for (let index = 0; members >> index !== 0; index += 1) if ((members >> index) & 1) found.push(index);
  return found;
}

export const setOf = (indexes: readonly number[]): number => indexes.reduce((set, index) => set | (1 << index), 0);

/** Adds a person's lines as drafts, numbered in the order given; returns their numbers. */
export function lineAdder(db: WriteDb): (personId: number, lines: readonly OrderLine[]) => number[] {
  const order = db.prepare<[number, string, string, string | null, lines: number, list: number, string | null]>(
    orderRequestSql.order,
  );
  const listOf = benefitLists(db);
  const begin = db.prepare<[request: number, members: number, lines: number]>(orderRequestSql.begin);
  return (personId, lines) =>
    alike(lines).flatMap((some) => {
      const [{ kind, from, purpose, consent }] = some;
      const list = listOf(some.map(({ benefit }) => benefit));
      const { lastInsertRowid } = order.run(personId, kind, from, purpose, some.length, list, consent ?? null);
      const first = Number(lastInsertRowid);
      begin.run(first, 2 ** some.length - 1, some.length);
      return some.map((_, index) => first + index);
    });
}

type Some = [OrderLine, ...OrderLine[]];

const alikeBy = ['kind', 'from', 'purpose', 'consent'] as const;

/** The lines in their order, those together that follow each other and differ in the benefit only. */
function alike(lines: readonly OrderLine[]): Some[] {
  const groups: Some[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const isLike = alikeBy.every((part) => line[part] === last?.[0][part]);
    if (last && isLike && last.length < mostLines) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Gives some of a fate's lines a fate of their own, alike at first; all of them have one already. */
export function separator(db: WriteDb): (fate: Fate, some: number) => Fate {
  const part = db.prepare<[Fate & { some: number; lines: number }]>(orderRequestSql.part);
  const leave = db.prepare<[Fate & { some: number; lines: number }]>(orderRequestSql.leave);
  return ({ request, members }, some) => {
    if (some !== members) {
      const parting = { request, members, some, lines: membersIn(some).length };
      part.run(parting);
      leave.run(parting);
    }
    return { request, members: some };
  };
}
