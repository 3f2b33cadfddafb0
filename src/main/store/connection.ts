/** Opens SQLite connections with the settings that the mirror's promises rest on, and reads the settings back. */
import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { FaultError } from '../../shared/fault.ts';
import { steady } from './steady.ts';

declare const reads: unique symbol;
declare const writes: unique symbol;

/** A connection that may be asked. */
export type ReadDb = Database.Database & { readonly [reads]: true };
/** A connection that may also change things, inside a transaction. */
export type WriteDb = ReadDb & { readonly [writes]: true };

/** Before 3.51.3 two connections could lose committed pages of the write-ahead log (the WAL-reset bug). */
const oldestSafe = '3.51.3';

/**
 * Measured on a first night: a write cache twice or five times as large saves nothing, since persons come in the order
 * of their pages; pages of 8 KiB save a fifth of the writing over 4 KiB.
 */
const cacheKib = { write: 12_288, read: 16_384 };
const newPageBytes = 8192;

/** The log is cut back to this after a long transaction has been checkpointed. */
const keptLogBytes = 64 * 1024 * 1024;

/** True when a dotted version is at least `least`, compared number by number. */
export function atLeast(version: string, least: string): boolean {
  const numbers = least.split('.').map(Number);
  const found = version.split('.').map(Number);
  const differing = numbers.findIndex((number, place) => (found[place] ?? -1) !== number);
  return differing === -1 || (found[differing] ?? -1) > (numbers[differing] ?? 0);
}

/** Opens for reading only; nothing in the main file is touched. Throws what SQLite throws. */
export function connectReader(path: string): ReadDb {
  const db = steady(new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 }));
  return closedOnError(db, () => {
    db.pragma('trusted_schema = OFF');
    db.pragma(`cache_size = -${cacheKib.read}`);
    return db as ReadDb;
  });
}

/**
 * Opens for writing, creating the file readable by its owner alone; write-ahead log, every commit on disk before it
 * is acknowledged. Throws `store.unusable` when a setting does not take, else what SQLite throws.
 */
export function connectWriter(path: string): WriteDb {
  closeSync(openSync(path, 'a', 0o600));
  const db = steady(new Database(path, { timeout: 5000 }));
  return closedOnError(db, () => {
    expectSetting('sqlite', atLeast(versionOf(db), oldestSafe));
    db.pragma(`page_size = ${newPageBytes}`);
    expectSetting('journal_mode', db.pragma('journal_mode = WAL', { simple: true }) === 'wal');
    db.pragma('synchronous = FULL');
    expectSetting('synchronous', db.pragma('synchronous', { simple: true }) === 2);
    db.pragma('foreign_keys = ON');
    expectSetting('foreign_keys', db.pragma('foreign_keys', { simple: true }) === 1);
    db.pragma('trusted_schema = OFF');
    db.pragma(`cache_size = -${cacheKib.write}`);
    // What a failing statement would put back: a few pages each time, and a file of hundreds of megabytes otherwise.
    db.pragma('temp_store = MEMORY');
    db.pragma(`journal_size_limit = ${keptLogBytes}`);
    return db as WriteDb;
  });
}

const versionOf = (db: Database.Database): string => db.prepare('SELECT sqlite_version()').pluck().get() as string;

function expectSetting(reason: string, holds: boolean): void {
  if (!holds) throw new FaultError('store.unusable', { reason });
}

/** A connection that could not be set up must not keep the file open. */
function closedOnError<T>(db: Database.Database, setUp: () => T): T {
  try {
    return setUp();
  } catch (error) {
    db.close();
    throw error;
  }
}
