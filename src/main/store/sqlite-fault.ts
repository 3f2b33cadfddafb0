/** Turns what SQLite reports into the product's faults: the one place that knows its codes. */
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { FaultError } from '../../shared/fault.ts';
import { writeRefusal } from './disk-condition.ts';

/** The first that fits. IOERR_SHMSIZE: the file that connections share cannot grow, though it needs only 32 KiB. */
const faults = [
  { pattern: /^SQLITE_(BUSY|LOCKED)/, code: 'store.busy' },
  { pattern: /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)$/, code: 'store.full' },
  { pattern: /^SQLITE_READONLY_DBMOVED$/, code: 'store.unusable' },
  { pattern: /^(SQLITE_READONLY.*|EROFS|EACCES|EPERM)$/, code: 'store.read-only' },
  { pattern: /^SQLITE_(NOTADB|CORRUPT|CANTOPEN|IOERR|PERM|AUTH|PROTOCOL|NOLFS|READONLY)/, code: 'store.unusable' },
] as const;

/** Codes under which SQLite also reports a quota, a size limit or a write-protected folder. */
const unclear = /^SQLITE_(CANTOPEN|IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|DELETE|SHMOPEN|SHMMAP))/;

/**
 * The error as a fault when it is about the file at `path` or the machine; every other error as it is, for it is a bug
 * of ours. The original stands in `cause`. The code is the only detail: SQLite's messages name tables, never values.
 */
export function storeFault(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const reason = reasonOf(error.code, path);
  const code = codeFor(reason);
  return code ? new FaultError(code, { file: basename(path), reason }, { cause: error }) : error;
}

/** As storeFault, for the opening of a file, where whatever goes wrong makes it unusable. Names it without its folder. */
export function openingFault(error: unknown, path: string): FaultError {
  if (error instanceof FaultError) return error;
  const said = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'cannot-open';
  const reason = reasonOf(said, path);
  return new FaultError(codeFor(reason) ?? 'store.unusable', { file: basename(path), reason }, { cause: error });
}

const codeFor = (reason: string) => faults.find(({ pattern }) => pattern.test(reason))?.code;

const reasonOf = (code: string, path: string): string => (unclear.test(code) ? writeRefusal(path) : undefined) ?? code;

/** Told of every call before it is made, and of every one that failed. */
export type Watch = { readonly before: () => void; readonly failed: () => void };

/** The same methods, watched, with SQLite's errors about `path` as faults. Methods must be synchronous. */
export function guarded<T extends object>(methods: T, path: string, { before, failed }: Watch = nobody): T {
  const guard =
    (method: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      before();
      try {
        return method(...args);
      } catch (error) {
        failed();
        throw storeFault(error, path);
      }
    };
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, guard(method)])) as T;
}

const nobody: Watch = { before: () => {}, failed: () => {} };
