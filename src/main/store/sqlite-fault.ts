/** Turns what SQLite reports into the product's faults: the one place that knows its codes. */
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { FaultError } from '../../shared/fault.ts';

const faults = [
  { pattern: /^SQLITE_(BUSY|LOCKED)/, code: 'store.busy' },
  { pattern: /^(SQLITE_FULL|ENOSPC|EDQUOT)$/, code: 'store.full' },
  { pattern: /^SQLITE_(NOTADB|CORRUPT|CANTOPEN|IOERR|READONLY|PERM|AUTH|PROTOCOL|NOLFS)/, code: 'store.unusable' },
] as const;

/**
 * The error as a fault when it is about the file or the machine; every other error as it is, for it is a bug of ours.
 * The original stands in `cause`. SQLite's code is the only detail: its messages name tables, never values.
 */
export function storeFault(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const match = faults.find(({ pattern }) => pattern.test(error.code));
  return match ? new FaultError(match.code, { reason: error.code }, { cause: error }) : error;
}

/** As storeFault, for the opening of a file, where whatever goes wrong makes it unusable. Names it without its folder. */
export function openingFault(error: unknown, path: string): FaultError {
  if (error instanceof FaultError) return error;
  const reason = codeOf(error);
  const code = faults.find(({ pattern }) => pattern.test(reason))?.code ?? 'store.unusable';
  return new FaultError(code, { file: basename(path), reason }, { cause: error });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'cannot-open';

/** The same methods, each preceded by `check`, with SQLite's errors turned into faults. Methods must be synchronous. */
export function guarded<T extends object>(methods: T, check: () => void = () => {}): T {
  const guard =
    (method: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      check();
      try {
        return method(...args);
      } catch (error) {
        throw storeFault(error);
      }
    };
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, guard(method)])) as T;
}
