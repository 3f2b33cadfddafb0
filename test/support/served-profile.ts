/** Playwright's test on the real service: one process of served-process.ts per test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base } from '@playwright/test';

export type Served = {
  /** Carries the one-time token. */
  readonly url: string;
  /** Somebody in the order whom FK has answered for. */
  readonly somebody: string;
  /** FK's folder for order files. */
  readonly orders: string;
};

export const test = base.extend<{ served: Served }>({
  served: async ({}, use) => {
    // A process of its own: Playwright loads modules in its own way, the product runs as it is.
    const child = spawn(process.execPath, [resolve('test/support/served-process.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    await use(JSON.parse(line) as Served);
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  },
});
