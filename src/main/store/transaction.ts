/** One write at a time: begins, awaits the work, commits or rolls back. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { failPoint } from '../../shared/fail-point.ts';
import type { WriteDb } from './connection.ts';
import { guarded, storeFault } from './sqlite-fault.ts';

/** How often and how long (ms) to wait for another process's write before giving up with `store.busy`. */
export type Patience = { readonly attempts: number; readonly pause: number };

export type Transactions = {
  run<W extends object, T>(writer: W, work: (tx: W) => T | Promise<T>): Promise<T>;
  /** Runs when no transaction of this process is open. */
  between<T>(work: () => T): Promise<T>;
};

/**
 * Transactions on one connection, queued in the order of asking. The writer handed to `work` throws when it is used
 * after the transaction's end. Work that asks for another transaction while it has one is refused: it would wait for
 * itself. `afterCommit` may use the connection; it must not fail.
 */
export function transactions(db: WriteDb, patience: Patience, afterCommit: () => void): Transactions {
  const inside = new AsyncLocalStorage<true>();
  let tail: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => T | Promise<T>): Promise<T> => {
    if (inside.getStore()) return Promise.reject(new Error('a write inside a write would wait for itself'));
    const result = tail.then(() => inside.run(true, work));
    tail = result.catch(() => {});
    return result;
  };
  return {
    run: (writer, work) =>
      queued(async () => {
        const value = await transact(db, patience, writer, work);
        afterCommit();
        return value;
      }),
    between: (work) => queued(work),
  };
}

async function transact<W extends object, T>(
  db: WriteDb,
  patience: Patience,
  writer: W,
  work: (tx: W) => T | Promise<T>,
): Promise<T> {
  await begin(db, patience);
  let isOpen = true;
  // A full disk makes SQLite roll back by itself; what followed would then be committed piece by piece. It does so only
  // in a call that fails.
  const tx = guarded(writer, db.name, {
    before: () => {
      if (!isOpen) throw new Error('the transaction is over');
    },
    failed: () => {
      isOpen &&= db.inTransaction;
    },
  });
  try {
    const value = await work(tx);
    failPoint('store.before-commit');
    db.exec('COMMIT');
    failPoint('store.after-commit');
    return value;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw storeFault(error, db.name);
  } finally {
    isOpen = false;
  }
}

/**
 * Waits between attempts instead of inside SQLite, so that reads and the rest of the program go on. Throws
 * `store.busy` in the end.
 */
export async function begin(
  db: Database.Database,
  { attempts, pause: milliseconds }: Patience,
  kind: 'IMMEDIATE' | 'EXCLUSIVE' = 'IMMEDIATE',
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      db.exec(`BEGIN ${kind}`);
      return;
    } catch (error) {
      if (!isBusy(error) || attempt >= attempts) throw storeFault(error, db.name);
    }
    await pause(milliseconds);
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
