/** Flags: one per code and subject for ever, resolved by a person or settled by the world. */
import type { FaultCode } from '../../shared/fault.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { StoredFlag } from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';

export type FlagRow = Omit<StoredFlag, 'detail'> & { readonly detail: string };
type Filter = { readonly state: string | null; readonly personId: number | null };

export const flagSelect = `SELECT f.id, code, f.state, p.personnummer, benefit, f.delivery, note, detail
  FROM flag f LEFT JOIN person p ON p.id = f.person_id`;

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const flagSql = {
  all: `${flagSelect} WHERE @state IS NULL OR f.state = @state ORDER BY f.id`,
  open: `${flagSelect} WHERE f.state = 'open' ORDER BY f.id`,
  newest: `${flagSelect} WHERE f.state = 'open' ORDER BY f.id DESC LIMIT ?`,
  openOf: `${flagSelect} WHERE code = ? AND f.state = 'open' ORDER BY f.id`,
  ofPerson: `${flagSelect} WHERE person_id = @personId AND (@state IS NULL OR f.state = @state) ORDER BY f.id`,
  byId: `${flagSelect} WHERE f.id = ?`,
  subjects: "SELECT code, subject FROM flag INDEXED BY flag_person WHERE person_id = ? AND state = 'open'",
} as const;

export function flagReader(db: ReadDb) {
  const all = db.prepare<[Filter], FlagRow>(flagSql.all);
  const open = db.prepare<[], FlagRow>(flagSql.open);
  const ofPerson = db.prepare<[Filter], FlagRow>(flagSql.ofPerson);
  const newest = db.prepare<[number], FlagRow>(flagSql.newest);
  const subjects = db.prepare<[number], { code: FaultCode; subject: string }>(flagSql.subjects);
  const openOf = db.prepare<[string], FlagRow>(flagSql.openOf);
  const find = ({ state = null, personId = null }: { state?: string | null; personId?: number | null }): FlagRow[] => {
    if (personId !== null) return ofPerson.all({ state, personId });
    return state === 'open' ? open.all() : all.all({ state, personId });
  };
  return {
    flags: (filter) => find(filter).map(flagOf),
    newestOpenFlags: (limit) => newest.all(limit).map(flagOf),
    openFlagsOf: (code) => openOf.all(code).map(flagOf),
    openFlagSubjects: (personId) => subjects.all(personId),
  } satisfies Partial<StoreReader>;
}

export function flagWriter(db: WriteDb) {
  const raise = db.prepare(`INSERT INTO flag (code, person_id, benefit, delivery, detail, subject)
    VALUES (@code, @personId, @benefit, @delivery, @detail, @subject) ON CONFLICT (code, subject) DO UPDATE
      SET state = 'open', note = NULL, delivery = excluded.delivery, detail = excluded.detail
      WHERE state = 'resolved' AND resolved_at IS NULL`);
  const settle = db.prepare<[string, string, string]>(
    "UPDATE flag SET state = 'resolved', note = ? WHERE code = ? AND subject = ? AND state = 'open'",
  );
  const settleOf = db.prepare<[string, number, string]>(`UPDATE flag SET state = 'resolved', note = ?
    WHERE delivery = ? AND code IN (SELECT value FROM json_each(?)) AND state = 'open'`);
  const resolve = db.prepare<[string, string, number]>(
    "UPDATE flag SET state = 'resolved', note = ?, resolved_at = ? WHERE id = ? AND state = 'open'",
  );
  const byId = db.prepare<[number], FlagRow>(flagSql.byId);
  return {
    raiseFlag: (flag) => {
      raise.run({ ...flag, detail: JSON.stringify(flag.detail) });
    },
    settleFlag: (code, subject, note) => {
      settle.run(note, code, subject);
    },
    settleFlagsOf: (delivery, codes, note) => {
      settleOf.run(note, delivery, JSON.stringify(codes));
    },
    resolveFlag: (id, note, at) => {
      resolve.run(note, at, id);
      const row = byId.get(id);
      return row && flagOf(row);
    },
  } satisfies Partial<StoreWriter>;
}

export const flagOf = (row: FlagRow): StoredFlag => ({ ...row, detail: JSON.parse(row.detail) });
