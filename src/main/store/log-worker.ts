/** The thread that moves a long write-ahead log: first what hinders nobody, then the rest and the file's length. */
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** How long (ms) others' writes may be held up while this waits for somebody's reading to end. */
const timeout = 100;

const db = new Database(workerData as string, { timeout, fileMustExist: true });
try {
  db.pragma('wal_checkpoint(PASSIVE)');
  db.pragma('wal_checkpoint(TRUNCATE)');
} finally {
  db.close();
}
