/** FK's incidents on the way to it: a restart for security, and another key at the door. Nothing is lost but time. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble, type Service } from '../../src/main/assemble.ts';
import { faultOf } from '../../src/shared/fault.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { addressOf, makeHome } from '../support/main-job.ts';
import { date, organisation } from '../support/simulator.ts';

let directory: string;
let fk: Simulator;

const start = (upTo: string, port?: number): Promise<Simulator> =>
  startSimulator({
    directory: join(directory, 'fk'),
    organisation,
    seed: 5,
    persons: 20,
    upTo: date(upTo),
    ...(port === undefined ? {} : { port }),
  });

beforeEach(async () => {
  directory = await makeHome();
});
afterEach(async () => {
  await fk.close();
  await rm(directory, { recursive: true });
});

async function within<T>(now: string, work: (handlers: Service['handlers']) => Promise<T>): Promise<T> {
  const service = await assemble({ profile: join(directory, 'profile'), host: 'cli', now });
  return work(service.handlers).finally(() => service.close());
}

/** Everybody ordered, and answered on the night. */
async function begin(upTo: string, ordered: string, first: string): Promise<void> {
  fk = await start(upTo);
  const { fingerprint, userKeyFile: key, population } = fk;
  const profile = join(directory, 'profile');
  await setUpProfile({ directory: profile, organisation, transport: addressOf(fk), hostKeys: [fingerprint], key });
  const rows = population.map(({ personnummer, benefits }) => `${personnummer};1990-01-01;${benefits.join(',')};new`);
  await within(`${ordered}T10:00`, async (handlers) => {
    await handlers['order.import']({ csv: ['personnummer;from;benefits;kind', ...rows].join('\n') });
    await handlers['order.compose']({});
    await handlers['order.send']({});
  });
  await fk.runNight(date(first), { events: [] });
  expect((await night(`${first}T08:15`)).deliveries).toMatchObject([{ state: 'applied', persons: 20 }]);
}

const night = (now: string) => within(now, (handlers) => handlers['night.run']({}));
const faultAt = (now: string) =>
  night(now).then(
    () => 'none',
    (error: unknown) => faultOf(error).code,
  );
const openFlags = () =>
  within('2030-01-01T12:00', async (handlers) =>
    (await handlers['flag.list']({ state: 'open' })).filter(({ code }) => code !== 'person.protected'),
  );

test('I-15: while FK restarts nobody answers, and afterwards the evening’s and the night’s work is done as ever', async () => {
  await begin('2021-12-06', '2021-12-09', '2021-12-10');
  await fk.runNight(date('2021-12-14'), { events: [{ event: 'payment', times: 2 }] });
  const { port } = fk;
  await fk.close();
  expect(await faultAt('2021-12-14T20:30')).toBe('transport.offline');
  fk = await start('2021-12-06', port);
  const { fetched, deliveries, status } = await night('2021-12-14T21:05');
  expect([fetched, deliveries.map(({ state, persons }) => [state, persons])]).toEqual([1, [['applied', 2]]]);
  expect([status.gaps, await openFlags()]).toEqual([[], []]);
});

test('I-03: a new key at FK’s door stops everything until a person has pinned it, and nothing is lost meanwhile', async () => {
  await begin('2020-01-31', '2020-02-04', '2020-02-05');
  const { port, fingerprint } = fk;
  await fk.close();
  await rm(join(directory, 'fk', 'host-key'));
  fk = await start('2020-01-31', port);
  expect(fk.fingerprint).not.toBe(fingerprint);
  await fk.runNight(date('2020-02-07'), { events: [{ event: 'payment', times: 2 }] });
  expect(await faultAt('2020-02-07T08:15')).toBe('transport.host-key');
  const file = join(directory, 'profile', 'profile.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(`"${fingerprint}"`, `"${fingerprint}", "${fk.fingerprint}"`));
  const { deliveries, status } = await night('2020-02-07T09:00');
  expect(deliveries).toMatchObject([{ state: 'applied', persons: 2 }]);
  expect(deliveries[0]?.source).toContain(fk.fingerprint);
  expect([status.gaps, await openFlags()]).toEqual([[], []]);
});
