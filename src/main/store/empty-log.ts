/** Empties the write-ahead log into the main file. */
import Database from 'better-sqlite3';
import { failPoint } from '../../shared/fail-point.ts';
import type { WriteDb } from './connection.ts';

/**
 * Pages are moved after commits (log-mover.ts), but a log stays as long as its longest transaction where somebody was
 * reading, and a first night's is as large as the mirror. Whatever hinders this now (a reader, a full disk) harms nothing that is
 * committed: the log keeps it, and the next attempt meets the same hindrance.
 */
export function emptyLog(db: WriteDb): void {
  failPoint('checkpoint.before');
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
  failPoint('checkpoint.after');
}
