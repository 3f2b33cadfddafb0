/** A person's records that hold now, with their content: what the checks of a person read. */
import type { LiveRecord } from '../../core/quality/finding.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { ReadDb } from './connection.ts';

/** The statement behind the reader, so that tests can ask SQLite how it would run it. */
export const liveSql = {
  live: `SELECT benefit, kind, element, key, content FROM record
    WHERE person_id = ? AND known_to IS NULL ORDER BY id`,
} as const;

type Row = Omit<LiveRecord, 'content'> & { readonly content: string };

export function liveRecordReader(db: ReadDb) {
  const live = db.prepare<[number], Row>(liveSql.live);
  return {
    liveRecords: (personId) => live.all(personId).map((row) => ({ ...row, content: JSON.parse(row.content) })),
  } satisfies Partial<StoreReader>;
}
