/** A lock between processes that the operating system takes away from a process that dies. */
import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openingFault } from './sqlite-fault.ts';
import { begin, type Patience } from './transaction.ts';

/**
 * Runs work one at a time over all processes and callers that name this file. The lock is SQLite's own on an empty
 * database: a note in the mirror would outlive the process that wrote it, and its number could be somebody else's by then.
 * Throws `store.busy`, or `store.unusable` when the file cannot be made.
 */
export const lockAt =
  (path: string, patience: Patience) =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    const lock = open(path);
    try {
      await begin(lock, patience, 'EXCLUSIVE');
      return await work();
    } finally {
      lock.close();
    }
  };

function open(path: string): Database.Database {
  try {
    closeSync(openSync(path, 'a', 0o600));
    return new Database(path, { timeout: 50 });
  } catch (error) {
    throw openingFault(error, path);
  }
}
