/** A person's records that hold now, with their content: what the checks of a person read. */
import { readStored } from '../../core/mirror/stored-form.ts';
import type { HeldRecord } from '../../core/quality/case-days.ts';
import type { RecordKind } from '../../shared/schema-profile.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { ReadDb } from './connection.ts';

const live = `SELECT benefit, kind, element, key, valid_from AS validFrom, valid_to AS validTo, covered, content
    FROM record JOIN record_type USING (type) WHERE person_id = ? AND known_to IS NULL`;

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const liveSql = { live: `${live} ORDER BY id`, ofKind: `${live} AND kind = ? ORDER BY id` } as const;

type Row = Omit<HeldRecord, 'content'> & { readonly content: string };

export function liveRecordReader(db: ReadDb) {
  const all = db.prepare<[number], Row>(liveSql.live);
  const ofKind = db.prepare<[number, RecordKind], Row>(liveSql.ofKind);
  return {
    liveRecords: (personId, kind) => {
      const rows = kind === undefined ? all.all(personId) : ofKind.all(personId, kind);
      return rows.map((row) => ({ ...row, content: readStored(row.content) }));
    },
  } satisfies Partial<StoreReader>;
}
