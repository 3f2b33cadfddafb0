/** The line between window and service over a real thread: answers, events, death, one restart, a clean end. */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { keepService, type ServiceChild, type ServiceClient } from '../../src/main/shell/service-client.ts';
import type { ServiceEvent } from '../../src/main/shell/service-protocol.ts';

const gone = { ok: false, fault: { code: 'program.unexpected', detail: { kind: 'service-stopped' } } };
const everything = {
  event: 'changed',
  value: { topics: ['deliveries', 'orders', 'persons', 'flags', 'schema', 'settings', 'incidents', 'schedule'] },
};

let client: ServiceClient;
let starts = 0;
const told: ServiceEvent[] = [];

function child(script: string, unopenable: boolean): ServiceChild {
  starts += 1;
  const worker = new Worker(resolve(import.meta.dirname, script), { workerData: { unopenable } });
  worker.on('error', () => undefined);
  return {
    send: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onExit: (listener) => void worker.once('exit', listener),
    kill: () => void worker.terminate(),
  };
}

function open({ script = 'service-worker.ts', unopenable = false } = {}): void {
  starts = 0;
  told.length = 0;
  client = keepService(
    () => child(script, unopenable),
    (event) => told.push(event),
  );
}

afterEach(() => client.close(0));

test('calls are answered under their own ids, however many wait', async () => {
  open();
  const texts = Array.from({ length: 50 }, (_, index) => `text ${index}`);
  const answers = await Promise.all(texts.map((text) => client.call('person.list', { text })));
  expect(answers).toEqual(texts.map((text) => ({ ok: true, value: { name: 'person.list', input: { text } } })));
});

test('the service hears that the machine has woken up, once it is open', async () => {
  open();
  client.wake();
  await client.call('inbox.ingest', {});
  expect(told).toEqual([]);
  client.wake();
  await expect.poll(() => told.map(({ value }) => value)).toEqual([{ topics: ['deliveries'] }]);
});

test('the service process checks name, reach and input itself', async () => {
  open();
  const refused = (field: string) => ({ ok: false, fault: { code: 'input.invalid', detail: { field } } });
  expect(await client.call('no.such', {})).toEqual(refused('name'));
  expect(await client.call({ name: 'app.about' }, {})).toEqual(refused('name'));
  expect(await client.call('inbox.ingest-files', { files: ['/etc/passwd'] })).toEqual(refused('name'));
  expect(await client.call('person.list', { text: 1 })).toEqual(refused('input.text'));
});

test('events reach the window', async () => {
  open();
  await client.call('inbox.fetch', {});
  expect(told.map(({ event, value }) => ({ event, value }))).toEqual([
    { event: 'progress', value: { task: 'fetch', file: 'a.xml', done: 1, total: 1, unit: 'files' } },
  ]);
});

test('a profile that cannot be opened answers each call with its fault and keeps the process', async () => {
  open({ unopenable: true });
  const missing = { ok: false, fault: { code: 'profile.missing', detail: { directory: '/nowhere' } } };
  expect(await client.call('app.about', {})).toEqual(missing);
  expect(await client.call('app.about', {})).toEqual(missing);
  expect(starts).toBe(1);
});

test('when the process dies, every waiting call gets a fault, it starts again, and views ask again; every answer earns it another start', async () => {
  open();
  await client.call('app.about', {});
  const waiting = [client.call('order.compose', {}), client.call('order.send', {})];
  expect(await Promise.all(waiting)).toEqual([gone, gone]);
  expect(told).toEqual([everything]);
  expect(await client.call('app.about', {})).toMatchObject({ ok: true });
  expect(await client.call('order.send', {})).toEqual(gone);
  expect(await client.call('app.about', {})).toMatchObject({ ok: true });
  expect(starts).toBe(3);
});

test('a process that dies again before it answered anything is not started a third time', async () => {
  open({ script: 'no-such-worker.ts' });
  await expect.poll(() => starts).toBe(2);
  await expect.poll(() => client.call('app.about', {})).toEqual(gone);
  expect(starts).toBe(2);
});

test('closing lets the service finish, and calls after that are faults', async () => {
  open();
  await client.call('app.about', {});
  await client.close();
  expect(told.map(({ value }) => value)).toEqual([{ topics: ['flags'] }]);
  expect(await client.call('app.about', {})).toEqual(gone);
  expect(starts).toBe(1);
});

test('a service that does not close in time is ended, and is not started again', async () => {
  starts = 0;
  let ended: () => void = () => undefined;
  let killed = 0;
  const deaf: ServiceChild = {
    send: () => undefined,
    onMessage: () => undefined,
    onExit: (listener) => {
      ended = listener;
    },
    kill: () => {
      killed += 1;
      ended();
    },
  };
  client = keepService(
    () => {
      starts += 1;
      return deaf;
    },
    () => undefined,
  );
  const waiting = client.call('app.about', {});
  await client.close(1);
  expect([await waiting, killed, starts]).toEqual([gone, 1, 1]);
});
