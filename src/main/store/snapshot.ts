/** A look at a database that holds still: for backups and checks, beside the work that goes on. */
import type { DatabaseSnapshot, Unsound } from '../service/snapshot-port.ts';
import { connectReader, type ReadDb } from './connection.ts';
import { guarded, openingFault, storeFault } from './sqlite-fault.ts';

/** Pages to copy before other work gets its turn: some milliseconds. */
const pagesAtOnce = 1000;

/** Opens a connection and keeps it at what is committed now. Throws `store.unusable` and its kin. */
export function openSnapshot(path: string): ReadDb {
  try {
    const db = connectReader(path);
    db.exec('BEGIN');
    // The first reading decides what the transaction sees.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    throw openingFault(error, path);
  }
}

const findings = 100;

/** What can be asked of any database of ours. */
export const databaseSnapshot = (db: ReadDb, path: string): DatabaseSnapshot => ({
  version: db.pragma('user_version', { simple: true }) as number,
  async copyTo(to, onPages = () => undefined) {
    try {
      // The open transaction keeps SQLite from starting over whenever somebody else commits.
      await db.backup(to, {
        progress: ({ totalPages, remainingPages }) => {
          onPages(totalPages - remainingPages, totalPages);
          return pagesAtOnce;
        },
      });
    } catch (error) {
      throw storeFault(error, to);
    }
  },
  ...guarded({ unsound: () => unsound(db), close: () => void db.close() }, path),
});

/** Opens a database's file as it is now. Throws as openSnapshot does. */
export const snapshotOf = (path: string): DatabaseSnapshot => databaseSnapshot(openSnapshot(path), path);

/** References can be followed only where the structure is whole. */
function unsound(db: ReadDb): Unsound[] {
  const structure = db.pragma(`integrity_check(${findings})`) as { integrity_check: string }[];
  const broken = structure.flatMap(({ integrity_check: found }) => (found === 'ok' ? [] : [{ found }]));
  if (broken.length > 0) return broken;
  const references = db.prepare<[], { table: string; rowid: number | null; parent: string }>(
    `SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT ${findings}`,
  );
  return references.all().map(({ table, rowid, parent }) => ({ found: `${table} ${rowid ?? ''} → ${parent}` }));
}
