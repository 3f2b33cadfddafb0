/** Persons and whether the register of subscriptions knows them. */
import type { Personnummer } from '../../shared/identifier.ts';
import type { PersonHit } from '../../shared/views.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { PersonRow } from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';

const mirrored = 'EXISTS (SELECT 1 FROM record WHERE person_id = person.id) AS mirrored';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const personSql = {
  byNumber: 'SELECT id, personnummer FROM person WHERE personnummer = ?',
  search: `SELECT personnummer, ${mirrored} FROM person
    WHERE personnummer >= ? AND personnummer < ? ORDER BY personnummer LIMIT ?`,
  searchTenDigits: `SELECT personnummer, ${mirrored} FROM person
    WHERE ten_digits >= ? AND ten_digits < ? ORDER BY ten_digits LIMIT ?`,
  isRegistered: `SELECT EXISTS (SELECT 1 FROM subscription WHERE person_id = :person)
    OR EXISTS (SELECT 1 FROM order_request WHERE person_id = :person)`,
} as const;

type Hit = { readonly personnummer: Personnummer; readonly mirrored: 0 | 1 };

export function personReader(db: ReadDb) {
  const byNumber = db.prepare<[string], PersonRow>(personSql.byNumber);
  const search = db.prepare<[string, string, number], Hit>(personSql.search);
  const searchTenDigits = db.prepare<[string, string, number], Hit>(personSql.searchTenDigits);
  const isRegistered = db.prepare<[{ person: number }], 0 | 1>(personSql.isRegistered).pluck();
  return {
    person: (personnummer) => byNumber.get(personnummer),
    searchPersons: (digits, limit) => {
      const range = [digits, `${digits}${afterNine}`, limit] as const;
      return firstHits([...search.all(...range), ...searchTenDigits.all(...range)], limit);
    },
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

/** The character after '9': digits followed by it end the range of everything that starts with the digits. */
const afterNine = ':';

/** Each person once, hits on the whole number before hits on its last ten digits. */
function firstHits(hits: readonly Hit[], limit: number): PersonHit[] {
  const byPerson = new Map(hits.map((hit) => [hit.personnummer, hit]));
  return [...byPerson.values()]
    .slice(0, limit)
    .map((hit) => ({ personnummer: hit.personnummer, mirrored: hit.mirrored === 1 }));
}
