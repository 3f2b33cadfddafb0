/** What the reading thread does with a file's beginning, step by step; test/flow/head-start.test.ts does it for real. */
import { hash } from 'node:crypto';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arriving, Superseded } from '../../src/main/assemble/arriving.ts';
import { packed } from '../../src/main/assemble/packed-blocks.ts';
import { batchesKept, batchesUnderWay, type Said, type Told } from '../../src/main/assemble/reading-messages.ts';
import { listen, type Orders } from '../../src/main/assemble/reading-orders.ts';
import { say, sending } from '../../src/main/assemble/sending.ts';
import type { Begun } from '../../src/main/files/archive-read.ts';
import { collect } from '../support/transport-bytes.ts';

let channel: MessageChannel;
beforeEach(() => {
  channel = new MessageChannel();
});
afterEach(() => channel.port1.close());

const piece = (length: number, fill: number): Told => ({ is: 'piece', bytes: new Uint8Array(length).fill(fill) });
const bytes = (length: number, fill: number): Buffer => Buffer.alloc(length, fill);

/** Told one after the other; the order is known as soon as so many were asked for. */
function told(all: readonly Told[], knownAfter = all.length): Orders {
  let asked = 0;
  const order = all.find((one) => one.is === 'archived' || one.is === 'job');
  return {
    next: async () => all[asked++] as Told,
    order: async () => order as Awaited<ReturnType<Orders['order']>>,
    hasOrder: () => asked >= knownAfter,
  };
}

/** Gives what was read, and what was known of it when the rest was asked for. */
async function readAll(orders: Orders) {
  const seen: { begun?: [number, string]; sha256?: string } = {};
  async function* rest(sha256: string, { hash: so, bytes: many }: Begun): AsyncGenerator<Uint8Array> {
    seen.begun = [many, so.copy().digest('hex')];
    seen.sha256 = sha256;
    yield bytes(5, 9);
  }
  return { content: await collect(arriving(orders, rest)), ...seen };
}

test('all that came is read, in small pieces at first, and the rest from the archive', async () => {
  const pieces = [piece(40_000, 1), piece(300_000, 2)];
  const come = Buffer.concat([bytes(40_000, 1), bytes(300_000, 2)]);
  const read = await readAll(told([...pieces, { is: 'archived', sha256: 'abc' }]));
  expect(read).toEqual({
    content: Buffer.concat([come, bytes(5, 9)]),
    begun: [340_000, hash('sha256', come)],
    sha256: 'abc',
  });
});

test('once the file is archived, what has come and was not read yet is left to the archive', async () => {
  const orders = told([piece(10, 1), piece(10, 2), piece(10, 3), { is: 'archived', sha256: 'abc' }], 2);
  const read = await readAll(orders);
  expect(read).toMatchObject({ begun: [10, hash('sha256', bytes(10, 1))] });
  expect(read.content).toEqual(Buffer.concat([bytes(10, 1), bytes(5, 9)]));
});

test('another delivery ends it', async () => {
  const job = { sha256: 'def' } as Extract<Told, { is: 'job' }>['job'];
  const orders = told([piece(10, 1), { is: 'job', job }]);
  await expect(readAll(orders)).rejects.toBeInstanceOf(Superseded);
});

test('what is told is heard in its order, the order at once', async () => {
  const orders = listen(channel.port2);
  const all: Told[] = [piece(3, 1), { is: 'more' }, { is: 'archived', sha256: 'abc' }];
  for (const one of all) channel.port1.postMessage(one);
  expect(orders.hasOrder()).toBe(false);
  expect(await orders.order()).toEqual(all[2]);
  expect(orders.hasOrder()).toBe(true);
  expect([await orders.next(), await orders.next()]).toEqual([all[0], all[2]]);
});

const batch = (done: number): Extract<Said, { is: 'blocks' }> => ({
  is: 'blocks',
  blocks: packed([]),
  start: null,
  done,
});

test('batches are kept until they are wanted; then so many are under way, and so many kept', async () => {
  const heard: number[] = [];
  channel.port1.on('message', (said: Said) => heard.push(said.is === 'blocks' ? said.done : -1));
  const marker = async (): Promise<number[]> => {
    say(channel.port2, { is: 'not-plain' });
    while (!heard.includes(-1)) await new Promise((resolve) => channel.port1.once('message', resolve));
    return heard.splice(0).filter((done) => done >= 0);
  };
  const out = sending(channel.port2);
  const all = batchesUnderWay + batchesKept;
  for (let done = 1; done <= all; done += 1) await out.batch(batch(done));
  expect(await marker()).toEqual([]);
  out.release();
  expect(await marker()).toEqual(Array.from({ length: batchesUnderWay }, (_, index) => index + 1));
  let [isTaken, isEmptied] = [false, false];
  const last = out.batch(batch(all + 1)).then(() => {
    isTaken = true;
  });
  const end = out.emptied().then(() => {
    isEmptied = true;
  });
  expect([await marker(), isTaken]).toEqual([[], false]);
  const take = (): void => channel.port1.postMessage({ is: 'more' } satisfies Told);
  take();
  await last;
  expect([await marker(), isEmptied]).toEqual([[batchesUnderWay + 1], false]);
  for (let more = 0; more < batchesKept; more += 1) take();
  await end;
  expect((await marker()).at(-1)).toBe(all + 1);
});
