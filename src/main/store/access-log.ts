/** Who looked at whom: a file of its own, so that a look-up can be journalled while an ingest holds the mirror. */
import { createHash } from 'node:crypto';
import type { AccessChain, AccessEntry, AccessLog } from '../service/access-port.ts';
import type { WriteDb } from './connection.ts';
import { accessSchema } from './migrations/access-schema.ts';
import { openDatabase } from './open.ts';
import { snapshotOf } from './snapshot.ts';
import { guarded } from './sqlite-fault.ts';

type Row = Required<Omit<AccessEntry, 'detail'>> & {
  readonly id: number;
  readonly detail: string | null;
  readonly hash: string;
};
type Head = Pick<Row, 'id' | 'hash'>;

/** What stands before the first row. */
const origin: Head = { id: 0, hash: '0'.repeat(64) };

/** Opens or creates the log. Entries are on disk when `record` and `recordAll` return. Throws as openStore does. */
export function openAccessLog(path: string): AccessLog {
  const db = openDatabase(path, accessSchema);
  const recordAll = recorder(db);
  const record: AccessLog['record'] = (entry) => recordAll([entry]);
  return guarded(
    { record, recordAll, verify: verifier(db), snapshot: () => snapshotOf(path), close: () => void db.close() },
    path,
  );
}

function recorder(db: WriteDb): AccessLog['recordAll'] {
  const last = db.prepare<[], Head>('SELECT id, hash FROM access ORDER BY id DESC LIMIT 1');
  const insert = db.prepare<[Row]>(`INSERT INTO access (id, at, actor, host, action, personnummer, detail, hash)
    VALUES (@id, @at, @actor, @host, @action, @personnummer, @detail, @hash)`);
  // Immediate: another process must not chain to the same row between the statements.
  return db.transaction((entries: readonly AccessEntry[]) => {
    let head = last.get() ?? origin;
    for (const entry of entries) {
      const row = { ...entry, detail: entry.detail ?? null, id: head.id + 1 };
      const hash = sealOf(head.hash, row);
      insert.run({ ...row, hash });
      head = { id: row.id, hash };
    }
  }).immediate;
}

function verifier(db: WriteDb): AccessLog['verify'] {
  const rows = db.prepare<[], Row>('SELECT * FROM access ORDER BY id');
  return () => {
    let head = origin;
    for (const row of rows.iterate()) {
      if (row.hash !== sealOf(head.hash, row)) return report(head, row.id);
      head = row;
    }
    return report(head, null);
  };
}

const report = (head: Head, brokenAt: number | null): AccessChain => ({ entries: head.id, head: head.hash, brokenAt });

/** SHA-256 over the previous row's hash and this row's values, as a JSON array: no value can run into the next. */
const sealOf = (previous: string, row: Omit<Row, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, row.id, row.at, row.actor, row.host, row.action, row.personnummer, row.detail]))
    .digest('hex');
