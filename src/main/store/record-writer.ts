/** Closes and inserts record versions. */
import type { ApplyPlan, StatementToInsert } from '../../core/mirror/records.ts';
import type { StoreWriter } from '../service/store-port.ts';
import type { WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';
import { gathered } from './gathered.ts';
import type { RecordNumbers } from './record-numbers.ts';
import { recordTypes } from './record-types.ts';

export function recordWriter(db: WriteDb, effects: Effects, numbers: RecordNumbers) {
  const insert = inserter(db, numbers, recordTypes(db, effects));
  const close = db.prepare<[number, string, number, number]>(
    'UPDATE record SET known_to = ?, ended_as = ? WHERE id = ? AND person_id = ?',
  );
  const touch = db.prepare<[effect: number, persons: string]>(
    'INSERT OR IGNORE INTO touched (effect, person_id) SELECT ?, value FROM json_each(?)',
  );
  const touched = gathered<[effect: number]>(effects, (persons, effect) => {
    touch.run(effect, JSON.stringify(persons));
  });
  const closeOne = (personId: number, known: number, { id, as }: ApplyPlan['close'][number]): void => {
    if (close.run(known, as, id, personId).changes !== 1) throw new Error('no such record version of this person');
  };
  const writer = {
    applyPlan: (personId, delivery, plan) => {
      if (plan.close.length === 0 && plan.insert.length === 0) return;
      const known = effects.of(delivery);
      touched.add(personId, known);
      for (const closing of plan.close) closeOne(personId, known, closing);
      for (const record of plan.insert) insert(personId, delivery, known, record);
    },
  } satisfies Partial<StoreWriter>;
  return { writer, settle: touched.settle };
}

function inserter(db: WriteDb, numbers: RecordNumbers, typeOf: ReturnType<typeof recordTypes>) {
  const usual = db.prepare(insertOf('NULL', '0', 'NULL', 'NULL'));
  const insert = db.prepare(insertOf('?', '?', '?', '?'));
  return (person: number, delivery: number, known: number, record: StatementToInsert): void => {
    const { key, ordinal, amount, digest, stored, covered } = record;
    const type = typeOf(record);
    const [validFrom, validTo] = validity(record);
    const [from, to] = record.bytes;
    const statedBy = record.statedBy === delivery ? null : (record.statedBy ?? null);
    const id = numbers.next();
    const isUsual = id === null && ordinal === 0 && statedBy === null && covered === null;
    // biome-ignore format: the order of the columns; a list to spread would be made for each of millions of records
    if (isUsual) usual.run(person, known, type, key, validFrom, validTo, amount, digest, from, to, stored);
    // biome-ignore format: as above
    else insert.run(person, known, type, key, validFrom, validTo, amount, digest, from, to, stored, id, ordinal, statedBy, covered);
  };
}

/** Handing the values over takes half of an insert: what nearly all records have in common stands in the SQL. */
const insertOf = (id: '?' | 'NULL', ordinal: '?' | '0', statedBy: '?' | 'NULL', covered: '?' | 'NULL'): string =>
  `INSERT INTO record (person_id, known_from, type, key, valid_from, valid_to, amount, digest, byte_from, byte_to,
    content, id, ordinal, stated_by, covered)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ${id}, ${ordinal}, ${statedBy}, ${covered})`;

/**
 * FK's dates may contradict each other (`tom` before `from`). Such a record is stored with neither side, that is, as
 * always valid: it is then seen on every date and restated by every full statement, instead of on none and by none.
 * The dates as FK wrote them stay in the content.
 */
const validity = ({ validFrom, validTo }: StatementToInsert): [string | null, string | null] =>
  validFrom !== null && validTo !== null && validFrom >= validTo ? [null, null] : [validFrom, validTo];
