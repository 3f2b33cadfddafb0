/** A lock between processes that the operating system takes away from a process that dies. */
import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { FaultError, faultOf } from '../../shared/fault.ts';
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

/** As lockAt, but throws `night.running` at once where somebody is at it. */
export const nightLockAt = (path: string) => {
  const lock = lockAt(path, { attempts: 1, pause: 0 });
  return async <T>(work: () => Promise<T>): Promise<T> => {
    let hasBegun = false;
    const begun = (): Promise<T> => {
      hasBegun = true;
      return work();
    };
    return lock(begun).catch((error: unknown) => {
      if (!hasBegun && faultOf(error).code === 'store.busy') throw new FaultError('night.running');
      throw error;
    });
  };
};

function open(path: string): Database.Database {
  try {
    closeSync(openSync(path, 'a', 0o600));
    return new Database(path, { timeout: 50 });
  } catch (error) {
    throw openingFault(error, path);
  }
}
