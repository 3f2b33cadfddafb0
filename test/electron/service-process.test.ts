/** The service process's own entry on a real profile, spoken to as the window speaks to it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { keepService, type ServiceClient } from '../../src/main/shell/service-client.ts';

let directory: string;
let client: ServiceClient;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lefi-service-'));
  client = keepService(
    () => {
      const worker = new Worker(resolve(import.meta.dirname, 'service-process-worker.ts'), {
        workerData: { profile: join(directory, 'profile'), entry: 'src/main/shell/service-process.ts' },
      });
      return {
        send: (message) => worker.postMessage(message),
        onMessage: (listener) => void worker.on('message', listener),
        onExit: (listener) => void worker.once('exit', listener),
        kill: () => void worker.terminate(),
      };
    },
    () => undefined,
  );
});

afterEach(async () => {
  await client.close();
  await rm(directory, { recursive: true, force: true });
});

test('a profile that is not there yet is a fault, and is found as soon as it is made', async () => {
  expect(await client.call('app.about', {})).toMatchObject({ ok: false, fault: { code: 'profile.missing' } });
  await setUpProfile({ directory: join(directory, 'profile'), organisation: '5560360793' });
  expect(await client.call('app.about', {})).toMatchObject({ ok: true, value: { organisation: '5560360793' } });
  expect(await client.call('delivery.list', {})).toEqual({ ok: true, value: [] });
  expect(await client.call('person.list', { text: 1 })).toMatchObject({
    ok: false,
    fault: { code: 'input.invalid' },
  });
});
