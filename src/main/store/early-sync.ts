/** Has what a long transaction writes to the log reach the disk while it goes on, so that its end need not wait for all of it. */
import { type FileHandle, open } from 'node:fs/promises';

/** Milliseconds. Most transactions are over before. */
const often = 200;

export type EarlySync = {
  /** Before the commit: all that is in the log by now is on disk. Throws what hindered this at any time. */
  end(): Promise<void>;
  /** Whatever became of the transaction. */
  stop(): void;
};

/**
 * The log of a first night is as long as the mirror, and a commit that has to bring all of it to disk holds up whoever
 * asks meanwhile. This does not replace the commit's own sync: it leaves it little to do. A disk that fails may say so
 * only once, to whoever asks first, so what is said here must end the transaction.
 */
export function syncEarly(
  database: string,
  pause = often,
  openLog: () => Promise<Pick<FileHandle, 'datasync' | 'close'>> = () => open(`${database}-wal`, 'r+'),
): EarlySync {
  let log: Promise<Awaited<ReturnType<typeof openLog>> | undefined> | undefined;
  let underWay: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;
  const sync = async (): Promise<void> => {
    // Whatever forbids a second handle, the commit has its own.
    log ??= openLog().catch(() => undefined);
    await (await log)?.datasync();
  };
  const start = (): Promise<void> => {
    underWay ??= sync()
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  };
  const timer = setInterval(() => void start(), pause);
  return {
    end: async () => {
      clearInterval(timer);
      if (log === undefined) return;
      await underWay;
      await start();
      if (failure !== undefined) throw failure.error;
    },
    stop: () => {
      clearInterval(timer);
      void Promise.resolve(underWay)
        .then(() => log)
        .then((file) => file?.close())
        .catch(() => undefined);
    },
  };
}
