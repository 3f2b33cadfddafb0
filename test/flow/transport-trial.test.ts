/** Trying the way to FK: each step told, a stranger told nothing, and nothing ever sent. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTrial } from '../../src/main/transport/trial.ts';
import type { SftpSettings, TransportSettings } from '../../src/shared/settings.ts';
import { makeKey } from '../../src/simulator/sftp/keys.ts';
import { startSftpServer } from '../../src/simulator/sftp/server.ts';
import { freePort } from '../support/free-port.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { type SimulatedServer, startListeningServer, startSimulatedServer } from '../support/sftp-server.ts';
import { faultFrom } from '../support/transport-bytes.ts';

let server: SimulatedServer;
let settings: SftpSettings;
beforeAll(async () => {
  server = await startSimulatedServer();
  const { host, port, user, fingerprint } = server;
  settings = { kind: 'sftp', host, port, user, directory: '/', orders: 'ut', responses: 'in', hostKeys: [fingerprint] };
  await mkdir(join(server.directory, 'ut'));
  await mkdir(join(server.directory, 'in'));
  await writeFile(join(server.directory, 'in', 'svar.xml'), 'x');
});
afterAll(() => server.close());

const tryWay = (way: TransportSettings, password?: string) =>
  createTrial({ connect: 3000, answer: 1500, close: 500 })(way, { get: async () => password }, () => undefined);
const states = ({ steps }: Awaited<ReturnType<typeof tryWay>>) =>
  steps.map(({ name, state, fault }) => [name, state, ...(fault ? [fault.code] : [])].join(' '));

test('a way that is open is told step by step, and nothing is written', async () => {
  const view = await tryWay(settings, server.password);
  expect(states(view)).toEqual(['reach ok', 'host-key ok', 'login ok', 'orders ok', 'responses ok']);
  expect(view).toMatchObject({
    ok: true,
    waiting: 1,
    hostKeys: [{ kind: 'ssh-ed25519', fingerprint: server.fingerprint, trusted: true }],
  });
  expect([await readdir(join(server.directory, 'ut')), await readdir(join(server.directory, 'in'))]).toEqual([
    [],
    ['svar.xml'],
  ]);
});

test('without a pinned key the fingerprint waits for a person, and a stranger hears no login', async () => {
  const view = await tryWay({ ...settings, hostKeys: [] }, server.password);
  expect(states(view)).toEqual([
    'reach ok',
    'host-key waiting',
    'login skipped',
    'orders skipped',
    'responses skipped',
  ]);
  expect(view.hostKeys).toEqual([{ kind: 'ssh-ed25519', fingerprint: server.fingerprint, trusted: false }]);
  const stranger = await startListeningServer();
  await tryWay({ ...settings, port: stranger.port, hostKeys: [] }, server.password);
  await expect.poll(() => stranger.open()).toBe(0);
  expect(stranger.heard).toEqual([]);
  expect(stranger.connections()).toBeGreaterThan(0);
  await stranger.close();
});

test('a changed host key is a fault that names both, and all keys that the server has', async () => {
  const [ed25519, ecdsa] = [makeKey(), ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 }).private];
  const users = [{ name: server.user, password: server.password }];
  const changed = await startSftpServer({ root: server.directory, hostKey: ed25519, users });
  const view = await tryWay({ ...settings, port: changed.port }, server.password);
  expect(states(view).slice(0, 3)).toEqual(['reach ok', 'host-key failed transport.host-key', 'login skipped']);
  expect(view.steps[1]?.fault?.detail).toEqual({
    host: server.host,
    expected: server.fingerprint,
    actual: changed.fingerprint,
  });
  await changed.close();
  const several = new ssh2.Server({ hostKeys: [ecdsa, ed25519] }, (connection) =>
    connection.on('error', () => undefined),
  );
  const port = await freePort();
  await new Promise<void>((resolve) => {
    several.listen(port, server.host, () => resolve());
  });
  const { hostKeys } = await tryWay({ ...settings, port });
  expect(hostKeys.map(({ kind }) => kind)).toEqual(['ssh-ed25519', 'ecdsa-sha2-nistp256']);
  await new Promise<void>((resolve) => {
    several.close(() => resolve());
  });
});

test.each<[string, () => TransportSettings, string | undefined, string]>([
  ['nobody there', () => ({ ...settings, host: '127.0.0.1', port: 1 }), 'x', 'reach failed transport.offline'],
  ['a wrong password', () => settings, 'fel', 'login failed transport.denied'],
  ['no password', () => settings, undefined, 'login failed transport.secret'],
  ['no such folder', () => ({ ...settings, orders: 'bort' }), 'lösen ord', 'orders failed transport.missing'],
  ['no responses', () => ({ ...settings, responses: 'bort' }), 'lösen ord', 'responses failed transport.missing'],
  [
    'a folder elsewhere',
    () => ({ kind: 'folder', directory: '/nowhere/at/all' }),
    undefined,
    'orders failed transport.missing',
  ],
])('%s is told in its step', async (_, way, password, told) => {
  const view = await tryWay(way(), password);
  expect([states(view).find((step) => step.includes('failed')), view.ok]).toEqual([told, false]);
});

test('a folder is looked into and left as it is', async () => {
  const view = await tryWay({ kind: 'folder', directory: server.directory, orders: 'ut', responses: 'in' });
  expect([states(view), view.waiting, view.writable]).toEqual([['orders ok', 'responses ok'], 1, 'yes']);
  expect(await readdir(join(server.directory, 'ut'))).toEqual([]);
});

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
});
afterEach(() => profile.remove());

test('through the contract: live steps, a secret that is used once, and nothing pinned or stored by trying', async () => {
  const { handlers, events } = profile.service;
  expect((await faultFrom(handlers['transport.test']({}))).code).toBe('transport.none');
  const heard: string[] = [];
  events.on('progress', ({ task, file }) => heard.push(`${task} ${file}`));
  expect(await handlers['transport.test']({ transport: settings, secret: server.password })).toMatchObject({
    ok: true,
  });
  expect(heard).toEqual(['try reach', 'try host-key', 'try login', 'try orders', 'try responses']);
  expect(await handlers['settings.get']({})).toMatchObject({
    transport: null,
    secrets: { 'sftp-password': false },
    changes: [],
  });
  await handlers['transport.set']({ transport: settings });
  await handlers['secret.set']({ name: 'sftp-password', value: server.password });
  expect(await handlers['transport.test']({})).toMatchObject({ ok: true, waiting: 1 });
});
