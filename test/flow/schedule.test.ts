/** The schedule on a real profile: two programs at once, a file that comes late, and what is told of it afterwards. */
import { rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { assemble, type Service } from '../../src/main/assemble.ts';
import { fakeTime } from '../support/fake-time.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { fileName, night, order, sick } from '../support/nights.ts';

let profile: FolderProfile;
let time: ReturnType<typeof fakeTime>;
let hosts: Service[];
beforeEach(async () => {
  profile = await folderProfile({ now: '2026-11-19T08:00:00Z' });
  await order(profile, ['sjukpenning']);
  await profile.service.handlers['order.compose']({});
  await profile.service.handlers['order.send']({});
  await profile.service.handlers['settings.set']({ schedule: { on: true, at: '07:05', background: true } });
  time = fakeTime('2026-11-20T05:00:00Z');
  hosts = [];
});
afterEach(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  await profile.remove();
});

async function open(host: 'app' | 'serve'): Promise<Service> {
  const service = await assemble({
    profile: profile.directory,
    host,
    time: { clock: time.clock, timer: time.newTimer() },
  });
  hosts.push(service);
  await advanceTo(new Date(Date.parse(time.clock.now()) + 1).toISOString());
  return service;
}
const viewOf = (service: Service) => service.handlers['schedule.get']({});
/** Until nobody is at it and everybody waits for an instant to come. */
const rest = () =>
  vi.waitUntil(
    async () =>
      (await Promise.all(hosts.map(viewOf))).every((one) => !one.running && (one.next ?? '~') > time.clock.now()),
    { timeout: 50_000 },
  );
const advanceTo = async (instant: string): Promise<void> => {
  await time.advanceTo(instant);
  await rest();
};
const openFlags = async (service: Service) =>
  (await service.handlers['flag.list']({ state: 'open' })).map(({ code, message }) => `${code} ${message}`);
const runs = () => mirrorRows(profile.directory, 'SELECT host, state, fetched, fault FROM night_run ORDER BY id');

test('two programs on one profile run a night once between them, and both tell how it went', async () => {
  const [app, served] = [await open('app'), await open('serve')];
  const missed = runs().length;
  await writeFile(join(profile.responses, fileName(20)), night(20, [sick()]));
  const told: unknown[] = [];
  app.events.on('changed', ({ topics }) => told.push(...topics));
  await advanceTo('2026-11-20T06:05:00Z');
  await advanceTo('2026-11-20T06:06:00Z');
  await advanceTo('2026-11-20T09:30:00Z');
  expect(runs().slice(missed)).toEqual([{ host: expect.any(String), state: 'delivered', fetched: 1, fault: null }]);
  expect(told).toContain('schedule');
  for (const host of [app, served]) {
    expect(await viewOf(host)).toMatchObject({
      ...{ on: true, here: true, tries: 0, next: '2026-11-21T06:05:00.000Z' },
      last: { night: '2026-11-20', state: 'delivered', persons: 1, beganAt: '2026-11-20T06:05:00.000Z' },
    });
  }
  expect(await viewOf(profile.service)).toMatchObject({ here: false, last: { state: 'delivered' } });
});

test('FK out of reach, then a file that is not there yet, then the file', async () => {
  const app = await open('app');
  expect(await viewOf(app)).toMatchObject({ tries: 0, next: '2026-11-20T06:05:00.000Z', last: { state: 'due' } });
  await rename(profile.responses, `${profile.responses}-gone`);
  await advanceTo('2026-11-20T06:05:00Z');
  expect(await viewOf(app)).toMatchObject({ tries: 1, next: '2026-11-20T06:06:00.000Z', last: { state: null } });
  expect(await viewOf(app)).toMatchObject({ warning: false, attention: { missing: 0 } });
  await rename(`${profile.responses}-gone`, profile.responses);
  expect(await openFlags(app)).toEqual([]);
  await advanceTo('2026-11-20T06:06:00Z');
  expect(await viewOf(app)).toMatchObject({ tries: 2, last: { state: 'due', fault: null } });
  await advanceTo('2026-11-20T06:08:00Z');
  time.jumpTo('2026-11-20T08:45:00Z');
  expect(await viewOf(app)).toMatchObject({ warning: true, last: { state: 'due' } });
  await writeFile(join(profile.responses, fileName(20)), night(20, [sick()]));
  await advanceTo('2026-11-20T08:49:00Z');
  expect(await viewOf(app)).toMatchObject({ tries: 0, last: { state: 'delivered', fetched: 1 } });
});

test('turned off by another program it does not run, and each of its settings leaves a trace', async () => {
  const app = await open('app');
  const before = runs().length;
  await profile.service.handlers['settings.set']({ schedule: { on: false, at: '06:30', background: true } });
  await advanceTo('2026-11-20T06:05:30Z');
  expect([runs().length, (await viewOf(app)).next]).toEqual([before, null]);
  const { changes } = await app.handlers['settings.get']({});
  expect(changes.map(({ setting, before: was, after }) => [setting, was, after])).toEqual([
    ['schedule.on', 'true', 'false'],
    ['schedule.at', '07:05', '06:30'],
    ['schedule.on', 'false', 'true'],
  ]);
});

test('a run that is given up is flagged, and the next that succeeds closes the flag', async () => {
  const app = await open('app');
  await rename(profile.responses, `${profile.responses}-gone`);
  await symlink(profile.responses, profile.responses);
  await advanceTo('2026-11-20T06:05:00Z');
  expect(await openFlags(app)).toEqual([
    expect.stringMatching(/^night\.failed .*2026-11-20.*Felet är transport\.refused: /),
  ]);
  await unlink(profile.responses);
  await rename(`${profile.responses}-gone`, profile.responses);
  await advanceTo('2026-11-21T06:05:00Z');
  expect((await openFlags(app)).join()).not.toContain('night.failed');
});
