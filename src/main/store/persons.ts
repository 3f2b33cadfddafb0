/** Persons and whether the register of subscriptions knows them. */
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { PersonRow } from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const personSql = {
  byNumber: 'SELECT id, personnummer FROM person WHERE personnummer = ?',
  isRegistered: `SELECT EXISTS (SELECT 1 FROM subscription WHERE person_id = :person)
    OR EXISTS (SELECT 1 FROM order_request WHERE person_id = :person)`,
} as const;

export function personReader(db: ReadDb) {
  const byNumber = db.prepare<[string], PersonRow>(personSql.byNumber);
  const isRegistered = db.prepare<[{ person: number }], 0 | 1>(personSql.isRegistered).pluck();
  return {
    person: (personnummer) => byNumber.get(personnummer),
    isRegistered: (personId) => isRegistered.get({ person: personId }) === 1,
  } satisfies Partial<StoreReader>;
}

export function personWriter(db: WriteDb) {
  const byNumber = db.prepare<[string], PersonRow>(personSql.byNumber);
  const insert = db.prepare<[string]>('INSERT INTO person (personnummer) VALUES (?)');
  return {
    ensurePerson: (personnummer) =>
      byNumber.get(personnummer) ?? { id: Number(insert.run(personnummer).lastInsertRowid), personnummer },
  } satisfies Partial<StoreWriter>;
}
