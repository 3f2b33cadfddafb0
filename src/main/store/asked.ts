/** From which days the full statements of a delivery were asked for. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';
import { personNotes } from './person-notes.ts';
import { hasPerson, partOf } from './person-sets.ts';

/** The statement behind the reader, so that tests can ask SQLite how it would run it. */
export const askedSql = {
  of: 'SELECT note, persons FROM asked WHERE delivery = ? AND part = ? ORDER BY id',
} as const;

type Row = { readonly note: string; readonly persons: string };
type Entries = [BenefitName, LocalDate | null][];

export function askedReader(db: ReadDb) {
  const of = db.prepare<[number, number], Row>(askedSql.of);
  return {
    askedOf: (delivery, person) => {
      const rows = of.all(delivery, partOf(person)).filter(({ persons }) => hasPerson(persons, person));
      return rows.length === 0 ? undefined : new Map(rows.flatMap(({ note }): Entries => JSON.parse(note)));
    },
  } satisfies Partial<StoreReader>;
}

export function askedWriter(db: WriteDb, effects: Effects) {
  const notes = personNotes(db, effects, 'asked', 'delivery');
  const stored = askedReader(db).askedOf;
  return {
    askedOf: (delivery, person) => {
      notes.write();
      return stored(delivery, person);
    },
    /** What was noted first of a benefit stands. */
    noteAsked: (delivery, person, asked) => {
      const before: Entries = JSON.parse(notes.pending(delivery, person) ?? '[]');
      const known = new Set([...(stored(delivery, person) ?? new Map()).keys(), ...before.map(([benefit]) => benefit)]);
      const more = [...asked].filter(([benefit]) => !known.has(benefit));
      if (more.length > 0) notes.add(delivery, person, JSON.stringify([...before, ...more]));
    },
  } satisfies Partial<StoreWriter>;
}
