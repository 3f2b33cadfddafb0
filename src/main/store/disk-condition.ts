/** Asks the disk itself where SQLite only says that something went wrong. */
import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** As much (bytes) as a small transaction needs. */
const wanted = Buffer.alloc(64 * 1024);

/**
 * The system's code (`ENOSPC`, `EDQUOT`, `EROFS`, …) for which nothing can be written beside the database, or undefined
 * when it can. Tries with a file of its own, which it removes, at the offset to which the database's files have grown:
 * EFBIG comes only there. A disk full to the last byte may refuse later than SQLite did, if it freed some.
 */
export function writeRefusal(path: string): string | undefined {
  const probe = join(dirname(path), `.room-${process.pid}`);
  try {
    const file = openSync(probe, 'w', 0o600);
    try {
      writeSync(file, wanted, 0, wanted.length, Math.max(sizeOf(path), sizeOf(`${path}-wal`)));
      fsyncSync(file);
    } finally {
      closeSync(file);
      rmSync(probe, { force: true });
    }
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
