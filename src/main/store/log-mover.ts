/** Moves the pages of a write-ahead log into the main file after a commit, as SQLite would within it. */
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { WriteDb } from './connection.ts';

/** Beside this file, as source or as built. */
const script = new URL(`./log-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** In pages. */
export type LogLimits = { readonly some: number; readonly many: number };

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
    await threadFor(db.name);
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
      else if (waiting >= some && waiting < many) quietly(() => db.pragma('wal_checkpoint(PASSIVE)'));
    },
  };
}

/** Pages of the log that are not in the main file. */
function waitingPages(db: WriteDb): number {
  type State = { readonly log: number; readonly checkpointed: number };
  const [state] = quietly(() => db.pragma('wal_checkpoint(NOOP)') as State[]) ?? [];
  return state === undefined ? 0 : state.log - state.checkpointed;
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return undefined;
  }
}

const threadFor = (path: string): Promise<void> =>
  new Promise((resolve) => {
    const worker = new Worker(script, { workerData: path, resourceLimits, execArgv });
    // What went wrong there would go wrong again in the next attempt, which comes.
    worker.once('error', () => resolve()).once('exit', () => resolve());
  });
