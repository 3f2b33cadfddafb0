/** Two programs at once on one profile: the night job beside the open app, the same command twice, a reader beside a writer. */
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { fetchNew } from '../../src/main/service/inbox/fetch.ts';
import { sendOrders } from '../../src/main/service/orders/send.ts';
import type { Transport } from '../../src/main/service/ports.ts';
import { lockAt } from '../../src/main/store/lock.ts';
import { lefi } from '../support/cli.ts';
import { openContext } from '../support/context.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, casesOf, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { faultFrom } from '../support/transport-bytes.ts';

const now = '2026-11-23T12:00:00.000Z';
const nights = [17, 18, 19, 20, 21];

let profile: FolderProfile;
beforeEach(async () => {
  profile = await folderProfile({ now });
  await order(profile, ['sjukpenning']);
  await order(profile, ['sjukpenning'], bertil);
});
afterEach(() => profile.remove());

const startOf = (number: number): string => `2026-08-${number}`;
async function putNights(): Promise<void> {
  await writeFile(join(profile.responses, fileName(17)), night(17, [sick(), sick(bertil)]));
  for (const number of nights.slice(1))
    await writeFile(join(profile.responses, fileName(number)), night(number, [news([sickCase(startOf(number))])]));
}

const run = (...command: readonly string[]) =>
  lefi(['--profile', profile.directory, '--now', now, '--json', ...command]);

/** Every file once, each with one effect, in order. */
function expectEachOnce(): void {
  const journal = mirrorRows(profile.directory, 'SELECT file, state, in_effect FROM delivery ORDER BY in_effect');
  expect(journal).toEqual(
    nights.map((number, index) => ({ file: fileName(number), state: 'applied', in_effect: index + 1 })),
  );
  expect(mirrorRows(profile.directory, 'SELECT count(*) AS count FROM effect')).toEqual([{ count: nights.length }]);
}

const atOnce = 3;

describe.for([['night'], ['fetch'], ['ingest']])('`lefi %s` three times at once', ([command = '']) => {
  test('does the work once, and no process complains', { timeout: 180_000 }, async () => {
    await putNights();
    if (command === 'ingest') await profile.service.handlers['inbox.fetch']({});
    const ended = await Promise.all(Array.from({ length: atOnce }, () => run(command)));
    // A night that is under way is not begun again; whoever began it has done all of it.
    const done = ended.filter(({ stdout }) => !stdout.includes('night.running'));
    expect(done.length).toBeGreaterThanOrEqual(command === 'night' ? 1 : atOnce);
    for (const { code, stderr } of done) expect([code, stderr]).toEqual([expect.toBeOneOf([0, 3]), stderr]);
    expect(done.flatMap(({ stdout }) => stdout.match(/"fault":/g) ?? [])).toEqual([]);
    if (command === 'fetch') await profile.service.handlers['inbox.ingest']({});
    expectEachOnce();
    expect(await casesOf(profile)).toHaveLength(nights.length);
  });
});

test('a file that another process fetches and applies meanwhile is in the journal once', async () => {
  await putNights();
  let held = (): void => undefined;
  const hold = new Promise<void>((resolve) => {
    held = resolve;
  });
  const slow = await openContext(profile.directory, now, (transport) => ({
    ...transport,
    async *download(name) {
      yield* transport.download(name);
      await hold;
    },
  }));
  const fetching = fetchNew(slow.ctx);
  await profile.service.handlers['night.run']({});
  held();
  expect((await fetching).map(({ state }) => state)).toContain('applied');
  slow.close();
  expectEachOnce();
});

test('the night job works beside the open app, which then shows what it brought', { timeout: 120_000 }, async () => {
  const { handlers } = profile.service;
  expect(await casesOf(profile)).toEqual([]);
  await putNights();
  expect((await run('night')).code).toBe(0);
  expect(await casesOf(profile)).toHaveLength(nights.length);
  const [flag] = await handlers['flag.list']({ state: 'open' });
  expect(flag).toBeUndefined();
  expect((await handlers['delivery.list']({})).length).toBe(nights.length);
  expect((await order(profile, ['utbetalning'])).added).toBe(1);
});

test('a reader sees all of a delivery or nothing of it while another process applies it', async () => {
  await putNights();
  await profile.service.handlers['inbox.fetch']({});
  const reader = await assemble({ profile: profile.directory, host: 'app', now });
  const seen: number[] = [];
  const look = async (): Promise<void> => {
    const { records } = await reader.handlers['person.get']({ personnummer: anna });
    const inEffect = mirrorRows(profile.directory, 'SELECT count(*) AS count FROM effect')[0]?.count;
    expect(records.length).toBe(inEffect);
    seen.push(records.length);
  };
  const looks: Promise<void>[] = [];
  profile.service.events.on('progress', () => void looks.push(look()));
  await profile.service.handlers['inbox.ingest']({});
  await Promise.all(looks);
  await look();
  await reader.close();
  expect(seen.at(0)).toBe(0);
  expect(seen.at(-1)).toBe(nights.length);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

describe('two sends at once', () => {
  const taken = () => join(profile.directory, '..');
  const name = 'LEFI_BEST_5560360793_20261123_001.xml';

  /** FK takes every file in the moment that it is published. */
  const greedy =
    (steps: string[], who: string, hold: Promise<void> = Promise.resolve()) =>
    (transport: Transport): Transport => ({
      ...transport,
      stage: async (upload) => {
        steps.push(`${who} stages`);
        await transport.stage(upload);
        await hold;
      },
      publish: async (file) => {
        await transport.publish(file);
        steps.push(`${who} publishes`);
        await rename(join(profile.orders, file), join(taken(), `${file}-${steps.length}`));
      },
    });

  test('send each file once, though FK has taken it when the second gets its turn', async () => {
    await profile.service.handlers['order.compose']({});
    const steps: string[] = [];
    let go = (): void => undefined;
    const hold = new Promise<void>((resolve) => {
      go = resolve;
    });
    const one = await openContext(profile.directory, now, greedy(steps, 'one', hold));
    const other = await openContext(profile.directory, now, greedy(steps, 'other'));
    const sending = [sendOrders(one.ctx), sendOrders(other.ctx)];
    setTimeout(go, 300);
    const sent = await Promise.all(sending);
    one.close();
    other.close();
    expect(sent.map((files) => files.map((file) => file.name))).toEqual([[name], []]);
    expect(steps).toEqual(['one stages', 'one publishes']);
    expect((await readdir(taken())).filter((file) => file.startsWith(name))).toHaveLength(1);
  });

  test('three processes leave one file at FK and one row that says sent', { timeout: 120_000 }, async () => {
    await profile.service.handlers['order.compose']({});
    const ended = await Promise.all(Array.from({ length: atOnce }, () => run('order', 'send')));
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await readdir(profile.orders)).toEqual([name]);
    expect(ended.filter(({ stdout }) => JSON.parse(stdout).length === 1)).toHaveLength(1);
    expect(mirrorRows(profile.directory, 'SELECT phase FROM order_file')).toEqual([{ phase: 'sent' }]);
  });

  test('the one that waits too long is told that another job is at it, and can try again', async () => {
    const lock = lockAt(join(profile.directory, 'send.lock'), { attempts: 2, pause: 1 });
    await lock(async () => {
      expect(await faultFrom(lock(async () => 'in'))).toMatchObject({ code: 'store.busy' });
    });
    expect(await lock(async () => 'in')).toBe('in');
    expect((await readdir(profile.directory)).filter((file) => file.startsWith('send.lock'))).toEqual(['send.lock']);
  });
});
