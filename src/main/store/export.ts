/** Whom there is to export, a stretch at a time. */
import type { StoreReader } from '../service/store-port.ts';
import type { PersonRow } from '../service/store-values.ts';
import type { ReadDb } from './connection.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const exportSql = {
  after: `SELECT id, personnummer FROM person WHERE personnummer > ? AND personnummer < ':' ORDER BY personnummer LIMIT ?`,
  last: 'SELECT ifnull(max(id), 0) FROM effect',
} as const;

export function exportReader(db: ReadDb) {
  const after = db.prepare<[string, number], PersonRow>(exportSql.after);
  const last = db.prepare<[], number>(exportSql.last).pluck();
  return {
    personsAfter: (personnummer, limit) => after.all(personnummer, limit),
    lastMoment: () => last.get() ?? 0,
  } satisfies Partial<StoreReader>;
}
