/** Remote files already fetched, so that no file is fetched twice. */
import type { RemoteFile } from '../service/ports.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const fetchedSql = {
  has: `SELECT EXISTS (SELECT 1 FROM fetched
    WHERE name = @name AND size = @size AND ifnull(modified, '') = ifnull(@modified, ''))`,
} as const;

export function fetchedReader(db: ReadDb) {
  const has = db.prepare<[RemoteFile], 0 | 1>(fetchedSql.has).pluck();
  return { hasFetched: (file) => has.get(file) === 1 } satisfies Partial<StoreReader>;
}

export function fetchedWriter(db: WriteDb) {
  const note = db.prepare(`INSERT INTO fetched (name, size, modified, delivery)
    VALUES (@name, @size, @modified, @delivery) ON CONFLICT DO NOTHING`);
  return {
    noteFetched: (file, delivery) => {
      note.run({ ...file, delivery });
    },
  } satisfies Partial<StoreWriter>;
}
