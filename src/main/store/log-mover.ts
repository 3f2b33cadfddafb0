/** Moves the pages of a write-ahead log into the main file after a commit, as SQLite would within it. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WriteDb } from './connection.ts';
import { checkpoint } from './empty-log.ts';

/** Beside this file, as source or as built. */
const script = new URL(`./log-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** In pages. */
type LogLimits = { readonly some: number; readonly many: number };

/** As many as SQLite lets wait in a log by itself, and as many as it takes some tenths of a second to move. */
const usual: LogLimits = { some: 1000, many: 10_000 };

const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 32 };
const execArgv = ['--disable-warning=ExperimentalWarning'];

export type LogMover = {
  /** To be called after each commit. Never fails. */
  afterCommit(): void;
  /** Resolves when no thread is at it. */
  settled(): Promise<void>;
};

/**
 * A first night's log is as large as the mirror: moving it takes seconds, for which the program would answer nobody. So
 * a thread of its own does it, and writing goes on meanwhile. Whatever hinders it (a reader, a full disk) harms nothing
 * that is committed: it is tried again when the log has grown as much again.
 */
export function logMover(db: WriteDb, { some, many } = usual): LogMover {
  db.pragma('wal_autocheckpoint = 0');
  let moving: Promise<void> | undefined;
  let hindered = 0;
  const inThread = async (): Promise<void> => {
    await moveInThread(db.name);
    moving = undefined;
    hindered = db.open ? waitingPages(db) : 0;
  };
  return {
    settled: async () => moving,
    afterCommit() {
      if (moving !== undefined) return;
      const waiting = waitingPages(db);
      if (waiting < some) hindered = 0;
      if (waiting >= hindered + many) moving = inThread();
      else if (waiting >= some && waiting < many) checkpoint(db, 'PASSIVE');
    },
  };
}

/** Pages of the log that are not in the main file. */
function waitingPages(db: WriteDb): number {
  const { log, checkpointed } = checkpoint(db, 'NOOP') ?? { log: 0, checkpointed: 0 };
  return log - checkpointed;
}

/** Never fails: what went wrong, even in starting the thread, is tried again when the log has grown as much again. */
async function moveInThread(path: string): Promise<void> {
  try {
    await once(new Worker(script, { workerData: path, resourceLimits, execArgv }), 'exit');
  } catch {
    // As when somebody is reading: the log keeps what is committed.
  }
}
