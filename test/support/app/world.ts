/** The world of world-process.ts, run in a process of its own: Playwright loads modules in its own way, the product runs as it is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

type Facts = {
  readonly profile: string;
  /** Carries the one-time token; nothing where the world is not served. */
  readonly url?: string;
  /** Somebody with many payments, watched for a week. */
  readonly known: string;
  /** Somebody whom nobody has ordered yet, and what FK has for that person. */
  readonly newcomer: string;
  readonly benefits: readonly string[];
};

export type World = Facts & {
  /** FK's batch for the night that a delivery is due, `2026-11-24`; ends when the file lies there. */
  runNight(night: string): Promise<void>;
  close(): Promise<void>;
};

export async function startWorld(isServed: boolean): Promise<World> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      resolve('test/support/app/world-process.ts'),
      ...(isServed ? ['serve'] : []),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const facts = JSON.parse((await lines.next()).value ?? '{}') as Facts;
  return {
    ...facts,
    runNight: async (night) => {
      child.stdin.write(`${night}\n`);
      await lines.next();
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
