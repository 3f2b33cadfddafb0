/** The desktop app's entry against a stand-in for Electron: what happens before ready, after it, and at the end. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ToService } from '../../src/main/shell/service-protocol.ts';

const fake = await vi.hoisted(async () => (await import('./fake-app.ts')).fakeApp());
vi.mock('electron', () => fake.electron);

const sentToPage: unknown[][] = [];

const run = (part: object) => ({
  ...{ id: 1, beganAt: '2026-11-21T06:05:00Z', endedAt: '2026-11-21T06:06:00Z', host: 'app', night: '2026-11-21' },
  ...{ state: 'delivered', fetched: 1, persons: 3, stopped: 0, raised: 0, fault: null, ...part },
});
const desk = (part: object) => ({
  ...{ on: true, at: '07:05', background: true, here: true, running: false, tries: 0, warning: false, last: run({}) },
  ...{ next: '2026-11-24T06:05:00Z', attention: { flags: 0, stopped: 0, missing: 0 }, ...part },
});

/** Answers the newest call of this name, once it has been made. */
async function answerNext(name: string, value: unknown): Promise<void> {
  const calls = () => fake.service.sent.filter((one) => one.kind === 'call' && one.name === name);
  const known = answered.get(name) ?? 0;
  await vi.waitUntil(() => calls().length > known);
  answered.set(name, known + 1);
  fake.service.emit('message', { kind: 'answer', id: calls().at(-1)?.id, result: { ok: true, value } });
}
const answered = new Map<string, number>();

afterAll(() => rmSync(fake.userData, { recursive: true }));

beforeAll(async () => {
  process.argv = ['electron', '.', '--profile', '/data/lefi'];
  await import('../../src/main/shell/main.ts');
  fake.becomeReady();
  await vi.waitUntil(() => fake.steps.includes('load app://lefi/'));
});

test('sandbox, scheme, local data and the guards are in place before Electron is ready', () => {
  const ready = fake.steps.indexOf('ready');
  for (const step of ['set userData', 'switch disable-crash-reporter', 'sandbox', 'scheme app', 'lock']) {
    const place = fake.steps.indexOf(step);
    expect([step, place >= 0 && place < ready]).toEqual([step, true]);
  }
  expect(fake.app.hears('web-contents-created')).toBe(true);
});

test('permissions, protocol, IPC and the service are in place before the window loads its page', () => {
  const load = fake.steps.indexOf('load app://lefi/');
  for (const step of ['deny permissions', 'protocol app', 'fork service-process.js /data/lefi', 'handle lefi:call']) {
    const place = fake.steps.indexOf(step);
    expect([step, place >= 0 && place < load]).toEqual([step, true]);
  }
});

test('the one window runs the built preload in the sandbox', () => {
  expect(fake.windows).toHaveLength(1);
  expect(fake.windows[0]?.options.webPreferences).toMatchObject({
    preload: resolve('src/main/preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    devTools: false,
  });
});

test('a call goes from our page to the service process and its answer back', async () => {
  const answer = fake.callFromPage('person.list', { text: '1990' });
  const call = fake.service.last() as Extract<ToService, { kind: 'call' }>;
  expect(call).toMatchObject({ kind: 'call', name: 'person.list', input: { text: '1990' } });
  fake.service.emit('message', { kind: 'answer', id: call.id, result: { ok: true, value: [] } });
  expect(await answer).toEqual({ ok: true, value: [] });
});

test('an event of the service reaches the page', () => {
  fake.windows[0]?.onSend((...args: unknown[]) => sentToPage.push(args));
  fake.service.emit('message', { kind: 'event', event: 'changed', value: { topics: ['orders'] } });
  expect(sentToPage).toEqual([['lefi:event', 'changed', { topics: ['orders'] }]]);
});

test('the menu is Swedish until the profile says otherwise', async () => {
  expect(fake.menus[0]?.[0]?.label).toBe('Arkiv');
  await answerNext('app.about', { language: 'en' });
  await answerNext('schedule.get', desk({}));
  await expect.poll(() => fake.menus.at(-1)?.[0]?.label).toBe('File');
});

test('the icon in the tray follows what the service tells, and its menu acts', async () => {
  const [tray] = fake.trays;
  expect(tray?.shown).toMatchObject({
    image: expect.stringMatching(/^ok/),
    tooltip: 'LEFI Mirror: all is well. Next run: 2026-11-24 07:05',
  });
  fake.service.emit('message', { kind: 'event', event: 'changed', value: { topics: ['schedule'] } });
  await answerNext('app.about', { language: 'sv' });
  await answerNext('schedule.get', desk({ running: true }));
  await expect.poll(() => tray?.shown.image).toMatch(/^running/);
  const click = (label: string) =>
    (tray?.shown.menu.find((item) => item.label === label)?.click as (() => void) | undefined)?.();
  expect(tray?.shown.menu.map(({ label }) => label)).toContain('Natten körs …');
  click('Öppna LEFI-spegeln');
  expect(fake.steps.at(-1)).toBe('show');
  fake.service.emit('message', { kind: 'event', event: 'changed', value: { topics: ['flags'] } });
  await answerNext('app.about', { language: 'sv' });
  await answerNext(
    'schedule.get',
    desk({ last: run({ id: 2, stopped: 1 }), attention: { flags: 0, stopped: 1, missing: 0 } }),
  );
  await expect.poll(() => tray?.shown.image).toMatch(/^attention/);
  click('Kör natten nu');
  await expect.poll(() => fake.service.last()).toMatchObject({ kind: 'call', name: 'night.run' });
});

test('a night that needs a person is told without a word of what it holds, and a click shows the start page', () => {
  expect(fake.notices).toHaveLength(1);
  const { title, body } = fake.notices[0] ?? {};
  expect(`${title} ${body}`).toBe(
    'Nattens leverans behöver en person Något hålls kvar eller är flaggat. Öppna LEFI-spegeln.',
  );
  fake.notices[0]?.emit('click');
  expect(sentToPage.at(-1)).toEqual(['lefi:event', 'show', { screen: 'start' }]);
});

test('a machine that has woken up is told to the service', () => {
  fake.powerMonitor.emit('resume');
  expect(fake.service.last()).toEqual({ kind: 'wake' });
});

test('closing the window hides it while the schedule is on, and says so the first time', () => {
  const close = () => fake.windows[0]?.prevented('close');
  expect([close(), close()]).toEqual([true, true]);
  expect(fake.steps.slice(-3)).toEqual(['hide', 'say LEFI-spegeln fortsätter i bakgrunden', 'hide']);
  fake.app.emit('before-quit');
  expect(close()).toBe(false);
});

test('closing the window ends the service first and the program after it', async () => {
  fake.app.emit('window-all-closed');
  expect(fake.steps.at(-1)).toBe('quit');
  expect(fake.app.prevented('will-quit')).toBe(true);
  expect(fake.service.last()).toEqual({ kind: 'close' });
  const quits = fake.steps.length;
  fake.service.emit('exit', 0);
  await expect.poll(() => fake.steps.length).toBe(quits + 1);
  expect(fake.steps.at(-1)).toBe('quit');
  expect(fake.app.prevented('will-quit')).toBe(false);
});
