/** Five nights over a real SFTP connection, FK's side the simulator: afterwards the mirror shows what FK has. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble, type Service } from '../../src/main/assemble.ts';
import type { NightReport } from '../../src/shared/night-views.ts';
import { personDocument } from '../../src/shared/person-document.ts';
import type { DeliveryView } from '../../src/shared/views.ts';
import type { NightScript } from '../../src/simulator/script.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { readFkSide } from '../support/fk-side.ts';
import {
  addressOf,
  csvOf,
  makeHome,
  monday,
  morning,
  nights,
  type Ordered,
  persons,
  sortPersons,
  startFk,
} from '../support/main-job.ts';
import { comparable } from '../support/model.ts';
import { date, organisation } from '../support/simulator.ts';

let directory: string;
let fk: Simulator;
let ordered: Ordered;
const profile = (): string => join(directory, 'profile');

beforeAll(async () => {
  directory = await makeHome();
  fk = await startFk(directory);
  ordered = sortPersons(fk);
  const { fingerprint, userKeyFile: key } = fk;
  await setUpProfile({ directory: profile(), organisation, transport: addressOf(fk), hostKeys: [fingerprint], key });
});
afterAll(async () => {
  await fk.close();
  await rm(directory, { recursive: true });
});

async function within<T>(now: string, work: (handlers: Service['handlers']) => Promise<T>): Promise<T> {
  const service = await assemble({ profile: profile(), host: 'cli', now });
  return work(service.handlers).finally(() => service.close());
}

async function play(night: string, script: NightScript): Promise<NightReport> {
  await fk.runNight(date(night), script);
  return within(morning(night), (handlers) => handlers['night.run']({}));
}

/** Every person who is not cancelled shows exactly what FK has. */
async function expectEqualToFk(night: string): Promise<void> {
  const truth = await readFkSide(join(directory, 'fk'));
  await within(morning(night), async (handlers) => {
    for (const { personnummer } of [...ordered.fresh, ...ordered.refreshed]) {
      const mirrored = personDocument(await handlers['person.get']({ personnummer }));
      const known = { ...truth.documents(personnummer), subscriptions: truth.subscriptions(personnummer) };
      expect(comparable(mirrored)).toEqual(comparable(known));
    }
  });
}

const sound = ({ state, faults, drift }: DeliveryView) => [state, faults, drift];

test('the first night answers every kind of order with what FK has of each person', async () => {
  await within(monday, async (handlers) => {
    expect((await handlers['order.import']({ csv: csvOf(ordered) })).refused).toEqual([]);
    await handlers['order.compose']({});
    await handlers['order.send']({});
  });
  const { fetched, deliveries, status } = await play(nights[0], { events: [] });
  expect([fetched, deliveries.map(sound), deliveries[0]?.persons]).toEqual([1, [['applied', [], []]], persons]);
  expect(deliveries[0]?.source).toContain(fk.fingerprint);
  // One of the sixty has a protected identity.
  expect([status.flags.map(({ code }) => code), status.gaps]).toEqual([['person.protected'], []]);
  expect(status.nights.find(({ night }) => night === nights[0])).toMatchObject({ state: 'delivered', delivery: 1 });
  await expectEqualToFk(nights[0]);
});

test('a cancelled person has an ended subscription, and every line is answered', async () => {
  await within(morning(nights[0]), async (handlers) => {
    for (const { personnummer } of ordered.cancelled) {
      const { subscriptions, records } = await handlers['person.get']({ personnummer });
      expect(new Set(subscriptions.map(({ state }) => state))).toEqual(new Set(['ended']));
      expect(records).toEqual([]);
    }
    expect((await handlers['order.list']({})).totals).toMatchObject({ draft: 0, composed: 0, sent: 0, rejected: 0 });
  });
});

test('a night of news brings each person’s changes and nobody else’s', async () => {
  const events = ['new-period', 'shortened-period', 'payment', 'new-case', 'retroactive-payment', 'clawback'] as const;
  const { deliveries } = await play(nights[1], { events: events.map((event) => ({ event, times: 2 })) });
  expect(deliveries.map(sound)).toEqual([['applied', [], []]]);
  expect(deliveries[0]?.changes).toMatchObject({ withdrawn: 0, unchanged: 0, aside: 0 });
  await expectEqualToFk(nights[1]);
});

test('an empty night is booked as one and changes nobody', async () => {
  const { deliveries, status } = await play(nights[2], { events: [] });
  expect(deliveries.map(sound)).toEqual([['empty', [], []]]);
  expect(status.nights.find(({ night }) => night === nights[2])?.state).toBe('empty');
  await expectEqualToFk(nights[2]);
});

test('a full refresh withdraws what FK no longer has and only that', async () => {
  const refreshed = { ...ordered, fresh: [], cancelled: [] };
  await within('2026-11-19T10:00', async (handlers) => {
    expect((await handlers['order.import']({ csv: csvOf(refreshed) })).refused).toEqual([]);
    await handlers['order.compose']({});
    await handlers['order.send']({});
  });
  const { deliveries } = await play(nights[3], { events: [{ event: 'withdrawal', times: 3 }] });
  expect(deliveries[0]?.changes).toMatchObject({ new: 0, changed: 0, withdrawn: 3 });
  await expectEqualToFk(nights[3]);
});

test('a night run twice and a night without a file do no harm', async () => {
  const again = await within(morning(nights[3]), (handlers) => handlers['night.run']({}));
  expect([again.fetched, again.deliveries]).toEqual([0, []]);
  const { fetched, status } = await play(nights[4], { events: [{ event: 'payment' }], faults: ['no-file'] });
  const missing = await within(`${nights[4]}T10:01`, (handlers) => handlers['status.get']({}));
  expect([fetched, status.nights.at(-1)?.state, missing.nights.at(-1)?.state]).toEqual([0, 'due', 'missing']);
});
