/** Writes what is noted of one person after the other as rows of many persons who have the same. */
import type { WriteDb } from './connection.ts';
import { eachTransaction } from './each-transaction.ts';
import type { Effects } from './effects.ts';
import { partOf, personsIn, textOf } from './person-sets.ts';

/** So many notes are kept in memory before their rows are written. */
const mostPending = 4096;

/** `owner` is the delivery or effect, `note` what is noted. */
export type PersonNotes = {
  /** What is noted of the person and not written yet; another note takes its place. */
  pending(owner: number, person: number): string | undefined;
  add(owner: number, person: number, note: string): void;
  /** Writes what is pending: called before the rows are read, and before the transaction ends. */
  write(): void;
};

/** Of a table with the columns (id, `owner`, part, note, persons). */
export function personNotes(db: WriteDb, effects: Effects, table: string, owner: string): PersonNotes {
  const put = rowWriter(db, table, owner);
  const waiting = eachTransaction(effects, () => ({ notes: new Map<number, Map<number, string>>(), count: 0 }));
  const write = (): void => {
    const all = [...waiting().notes];
    waiting().notes.clear();
    waiting().count = 0;
    for (const [of, notes] of all) {
      const rows = Map.groupBy(notes, ([person, note]) => `${partOf(person)} ${note}`);
      for (const alike of rows.values()) put(of, alike);
    }
  };
  effects.beforeEnd(write);
  return {
    pending: (of, person) => waiting().notes.get(of)?.get(person),
    add(of, person, note) {
      const all = waiting();
      all.notes.set(of, (all.notes.get(of) ?? new Map<number, string>()).set(person, note));
      all.count += 1;
      if (all.count >= mostPending) write();
    },
    write,
  };
}

type Alike = readonly (readonly [person: number, note: string])[];

/** Adds persons of one part, and with the same note, to the row that there is. */
function rowWriter(db: WriteDb, table: string, owner: string): (of: number, alike: Alike) => void {
  const find = db.prepare<[number, number, string], { id: number; persons: string }>(
    `SELECT id, persons FROM ${table} WHERE ${owner} = ? AND part = ? AND note = ?`,
  );
  const insert = db.prepare<[number, number, string, string]>(
    `INSERT INTO ${table} (${owner}, part, note, persons) VALUES (?, ?, ?, ?)`,
  );
  const update = db.prepare<[string, number]>(`UPDATE ${table} SET persons = ? WHERE id = ?`);
  return (of, alike) => {
    const [[first, note]] = alike as [[number, string]];
    const persons = alike.map(([person]) => person);
    const row = find.get(of, partOf(first), note);
    if (row === undefined) insert.run(of, partOf(first), note, textOf(persons));
    else update.run(textOf([...personsIn(row.persons), ...persons]), row.id);
  };
}
