/** The outbox by itself: the sender of a program that stays, kills in the midst, and limits. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { sendOrders } from '../../src/main/service/orders/send.ts';
import { startSending } from '../../src/main/service/orders/sender.ts';
import { FaultError } from '../../src/shared/fault.ts';
import { openContext } from '../support/context.ts';
import { fakeTime } from '../support/fake-time.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, cecilia, order } from '../support/nights.ts';

const evening = '2026-11-20T18:00:00.000Z';
const monday = '2026-11-23T09:00:00.000Z';
const name = 'LEFI_BEST_5560360793_20261120_001.xml';
const victim = fileURLToPath(new URL('../support/outbox-victim.ts', import.meta.url));

let profile: FolderProfile;
beforeEach(async () => {
  profile = await folderProfile({ now: evening });
});
afterEach(() => profile.remove());

const handlers = () => profile.service.handlers;
const atFk = () => readdir(profile.orders);
const states = async () => (await handlers()['order.list']({})).files.map(({ state }) => state);
const codes = async () => (await handlers()['flag.list']({ state: 'open' })).map(({ code }) => code);
const compose = () => handlers()['order.compose']({});
const composeOne = async (): Promise<void> => {
  await order(profile, ['sjukpenning', 'utbetalning']);
  await compose();
};

test('a program that stays sends what is queued when FK opens, and tries again while FK is out of reach', async () => {
  await composeOne();
  await handlers()['order.send']({});
  const time = fakeTime(evening);
  const tried: string[] = [];
  const { ctx, close } = await openContext(profile.directory, evening, (transport) => ({
    ...transport,
    stage: async (upload) => {
      tried.push(time.clock.now().slice(8, 19));
      if (tried.length < 5) throw new FaultError('transport.offline', { host: 'fk' });
      await transport.stage(upload);
    },
  }));
  startSending(() => ({ ...ctx, clock: time.clock, timer: time.timer }));
  time.jumpTo('2026-11-23T06:59:30Z');
  await time.advanceTo('2026-11-23T06:59:59Z');
  expect([tried, await states()]).toEqual([[], ['queued']]);
  for (const [instant, tries] of [
    ['2026-11-23T07:00:00Z', 1],
    ['2026-11-23T07:01:00Z', 2],
    ['2026-11-23T07:03:00Z', 3],
    ['2026-11-23T07:07:00Z', 4],
    ['2026-11-23T07:15:00Z', 5],
  ] as const) {
    expect(await codes()).toEqual(tries < 5 ? [] : ['order.not-sent']);
    await time.advanceTo(instant);
    await vi.waitUntil(() => tried.length === tries && time.waits() > 0, { timeout: 50_000 });
  }
  expect(tried.at(-1)).toBe('23T07:15:00');
  await vi.waitUntil(async () => (await states())[0] === 'sent', { timeout: 50_000 });
  time.timer.stop();
  close();
  expect([await atFk(), await codes()]).toEqual([[name], []]);
});

test('what stays wrong is flagged at once, with the fault, and a file that has gone or is taken back closes its flag', async () => {
  await composeOne();
  await handlers()['order.send']({});
  const night = async (directory: string) => {
    const service = await assemble({ profile: directory, host: 'cli', now: monday });
    return service.handlers['night.run']({}).finally(service.close);
  };
  await rename(profile.orders, `${profile.orders}-gone`);
  expect(await night(profile.directory)).toMatchObject({ sent: [], unsent: { code: 'transport.missing' } });
  const [flag] = await handlers()['flag.list']({ state: 'open' });
  expect(flag?.message).toContain(`${name} kunde inte skickas automatiskt den 2026-11-23`);
  expect(flag?.message).toContain('Felet är transport.missing: ');
  await rename(`${profile.orders}-gone`, profile.orders);
  expect([(await night(profile.directory)).unsent, await codes()]).toEqual([null, []]);

  await order(profile, ['sjukpenning'], bertil);
  await compose();
  await handlers()['order.send']({});
  const time = fakeTime(monday);
  const { ctx, close } = await openContext(profile.directory, monday, () => {
    throw new FaultError('transport.denied', { host: 'fk' });
  });
  startSending(() => ({ ...ctx, clock: time.clock, timer: time.timer }));
  await time.advanceTo('2026-11-23T09:00:00.001Z');
  await vi.waitUntil(async () => (await codes()).length > 0, { timeout: 50_000 });
  time.timer.stop();
  close();
  await handlers()['order.recall']({ file: 2 });
  expect(await codes()).toEqual([]);
});

test('a program that is started in the window sends what was left queued', async () => {
  await composeOne();
  await handlers()['order.send']({});
  const time = fakeTime(monday);
  const served = await assemble({ profile: profile.directory, host: 'serve', time });
  await time.advanceTo('2026-11-23T09:00:00.001Z');
  await vi.waitUntil(async () => (await states())[0] === 'sent', { timeout: 50_000 });
  await served.close();
  expect(await atFk()).toEqual([name]);
});

test('the night sends what is queued too, and says so', async () => {
  await composeOne();
  await handlers()['order.send']({});
  const service = await assemble({ profile: profile.directory, host: 'cli', now: monday });
  expect(await service.handlers['night.run']({})).toMatchObject({ sent: [{ name, state: 'sent' }], unsent: null });
  await service.close();
});

describe('killed', () => {
  const killed = async (now: string, act: string, point: string): Promise<void> => {
    const child = spawn(process.execPath, [victim, profile.directory, now, act, point], { stdio: 'ignore' });
    expect((await once(child, 'close'))[1]).toBe('SIGKILL');
  };

  test.for([
    ['queue', 'store.before-commit', 'composed'],
    ['queue', 'store.after-commit', 'queued'],
    ['recall', 'store.before-commit', 'composed'],
    ['recall', 'store.after-commit', 'recalled'],
  ] as const)('in %s at %s the file is %s, whole, and every line leaves once', async ([act, point, state]) => {
    await composeOne();
    await killed(evening, act, point);
    const lineState = state === 'recalled' ? 'draft' : 'composed';
    expect([await states(), mirrorRows(profile.directory, 'SELECT DISTINCT state FROM order_line')]).toEqual([
      [state],
      [{ state: lineState }],
    ]);
    await compose();
    const { ctx, close } = await openContext(profile.directory, monday);
    await sendOrders(ctx);
    await sendOrders(ctx);
    close();
    expect(await atFk()).toEqual([state === 'recalled' ? name.replace('001', '002') : name]);
    expect((await handlers()['order.list']({})).totals).toMatchObject({ draft: 0, composed: 0, sent: 2 });
  });
});

describe('several files', () => {
  const files = async () => (await compose()).map((file) => [file.name.slice(-7, -4), file.lines]);
  const three = async (): Promise<void> => {
    for (const somebody of [anna, bertil, cecilia]) await order(profile, ['sjukpenning', 'utbetalning'], somebody);
  };

  test('take the lines that are too many for one, each whole persons, each with a number of its own', async () => {
    await handlers()['settings.set']({ maxOrderLines: 5 });
    await three();
    expect(await files()).toEqual([
      ['001', 4],
      ['002', 2],
    ]);
    const shared = mirrorRows(
      profile.directory,
      'SELECT person_id FROM order_line GROUP BY person_id HAVING count(DISTINCT file_id) > 1',
    );
    expect(shared).toEqual([]);
    await handlers()['order.recall']({ file: 2 });
    expect(await files()).toEqual([['003', 2]]);
  });

  test('take the bytes that are too many, and a person alone is never split', async () => {
    await handlers()['settings.set']({ maxOrderBytes: 10, maxOrderLines: 1 });
    await three();
    expect(await files()).toEqual([
      ['001', 2],
      ['002', 2],
      ['003', 2],
    ]);
    const { files: stored } = await handlers()['order.list']({});
    await handlers()['settings.set']({
      maxOrderBytes: Math.max(...stored.map(({ bytes }) => bytes)) + 20,
      maxOrderLines: 100,
    });
    for (const { id } of stored) await handlers()['order.recall']({ file: id });
    expect((await files()).map(([, lines]) => lines)).toEqual([2, 2, 2]);
  });
});
