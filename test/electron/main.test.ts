/** The desktop app's entry against a stand-in for Electron: what happens before ready, after it, and at the end. */
import { resolve } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { ToService } from '../../src/main/shell/service-protocol.ts';

const fake = await vi.hoisted(async () => (await import('./fake-app.ts')).fakeApp());
vi.mock('electron', () => fake.electron);

const sentToPage: unknown[][] = [];

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
  const about = fake.service.sent.find((message) => message.kind === 'call' && message.name === 'app.about');
  fake.service.emit('message', { kind: 'answer', id: about?.id, result: { ok: true, value: { language: 'en' } } });
  await expect.poll(() => fake.menus.at(-1)?.[0]?.label).toBe('File');
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
