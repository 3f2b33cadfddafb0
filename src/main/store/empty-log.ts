/** Moves the pages of the write-ahead log into the main file, and empties it. */
import Database from 'better-sqlite3';
import { failPoint } from '../../shared/fail-point.ts';
import type { WriteDb } from './connection.ts';

/** Pages of the log, and how many of them are in the main file. */
type LogState = { readonly log: number; readonly checkpointed: number };

/**
 * What the log is like then; NOOP only looks. Whatever hinders it (a reader, a transaction, a full disk) harms nothing
 * that is committed: the log keeps it, undefined is given, and the next attempt meets the same hindrance.
 */
export function checkpoint(db: WriteDb, how: 'NOOP' | 'PASSIVE' | 'TRUNCATE'): LogState | undefined {
  try {
    const [state] = db.pragma(`wal_checkpoint(${how})`) as LogState[];
    return state;
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return undefined;
  }
}

/**
 * Pages are moved after commits (log-mover.ts), but a log stays as long as its longest transaction where somebody was
 * reading, and a first night's is as large as the mirror.
 */
export function emptyLog(db: WriteDb): void {
  failPoint('checkpoint.before');
  checkpoint(db, 'TRUNCATE');
  failPoint('checkpoint.after');
}
