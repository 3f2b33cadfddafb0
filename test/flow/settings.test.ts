/** Settings from the app: set and read back, ruling at once, traced, and secrets never answered. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dispatch } from '../../src/main/dispatch.ts';
import type { SftpSettings } from '../../src/shared/settings.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { faultFrom } from '../support/transport-bytes.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
});
afterEach(() => profile.remove());

const call = (name: string, input: unknown) => dispatch(profile.service.handlers, name, input, 'any');
const onDisk = async () => JSON.parse(await readFile(join(profile.directory, 'profile.json'), 'utf8'));
const traced = async () =>
  (await profile.service.handlers['settings.get']({})).changes.map(({ setting, before, after }) => [
    setting,
    before,
    after,
  ]);

const sftp: SftpSettings = {
  kind: 'sftp',
  host: 'sftp.example',
  port: 22,
  user: 'kund',
  directory: '/',
  hostKeys: [`SHA256:${'a'.repeat(43)}`],
};

test('what is set is on disk, is read back, rules from the next call on, and leaves who, when and what', async () => {
  const { handlers, events } = profile.service;
  const heard: unknown[] = [];
  events.on('changed', (value) => heard.push(value));
  await handlers['settings.set']({ testIdentities: true, lateAfter: '09:30' });
  expect(await handlers['app.about']({})).toMatchObject({ testIdentities: true });
  expect((await onDisk()).settings).toMatchObject({ testIdentities: true, lateAfter: '09:30', language: 'sv' });
  expect(heard).toEqual([{ topics: ['settings'] }]);
  await handlers['transport.set']({ transport: sftp });
  expect((await handlers['app.about']({})).transport).toBe('sftp://kund@sftp.example:22/');
  const { changes } = await handlers['settings.get']({});
  expect(changes.at(-1)).toMatchObject({
    at: '2026-11-22T12:00:00.000Z',
    host: 'cli',
    actor: expect.stringMatching(/./),
  });
  expect(await traced()).toEqual([
    ...[
      ['transport.user', null, 'kund'],
      ['transport.port', null, '22'],
      ['transport.kind', null, 'sftp'],
    ],
    ...[
      ['transport.hostKeys', null, sftp.hostKeys[0]],
      ['transport.host', null, 'sftp.example'],
    ],
    ...[
      ['transport.directory', null, '/'],
      ['testIdentities', 'false', 'true'],
      ['lateAfter', '10:00', '09:30'],
    ],
  ]);
});

test('the same again leaves no trace, and a changed host key leaves both fingerprints', async () => {
  const { handlers } = profile.service;
  await handlers['transport.set']({ transport: sftp });
  const before = await traced();
  await handlers['transport.set']({ transport: sftp });
  await handlers['settings.set']({ lateAfter: '10:00' });
  expect(await traced()).toEqual(before);
  const other = `SHA256:${'b'.repeat(43)}`;
  await handlers['transport.set']({ transport: { ...sftp, hostKeys: [other] } });
  expect((await traced())[0]).toEqual(['transport.hostKeys', sftp.hostKeys[0], other]);
});

test('what is wrong is refused by its field, and neither written nor traced', async () => {
  const before = await onDisk();
  expect(await call('settings.set', { lateAfter: '25:00' })).toMatchObject({
    fault: { code: 'input.invalid', detail: { field: 'input.lateAfter' } },
  });
  expect(await call('transport.set', { transport: { ...sftp, hostKeys: ['aa:bb'] } })).toMatchObject({ ok: false });
  expect([await onDisk(), await traced()]).toEqual([before, []]);
});

test('a secret is stored for its owner alone and never answered, traced by name only', async () => {
  const { handlers } = profile.service;
  const answers = [
    await handlers['secret.set']({ name: 'sftp-password', value: 'hemligt lösen' }),
    await handlers['settings.get']({}),
  ];
  expect(answers.map(({ secrets }) => secrets['sftp-password'])).toEqual([true, true]);
  expect(JSON.parse(await readFile(join(profile.directory, 'secrets.json'), 'utf8'))).toEqual({
    'sftp-password': 'hemligt lösen',
  });
  expect(await call('secret.set', { name: 'sftp-password', value: '' })).toMatchObject({ ok: false });
  await handlers['secret.set']({ name: 'sftp-password', value: null });
  const log = new Database(join(profile.directory, 'access.sqlite'), { readonly: true });
  const kept = JSON.stringify([answers, log.prepare('SELECT * FROM setting').all()]);
  log.close();
  expect(kept).not.toContain('hemligt');
  expect((await traced()).map(([setting, , after]) => [setting, after])).toEqual([
    ['secret.sftp-password', null],
    ['secret.sftp-password', '•••'],
  ]);
});

test('what another program wrote is found when the settings are looked at, and a damaged file is left alone', async () => {
  const { handlers } = profile.service;
  const path = join(profile.directory, 'profile.json');
  await writeFile(path, JSON.stringify({ ...(await onDisk()), settings: { language: 'en' } }));
  expect((await handlers['settings.get']({})).settings.language).toBe('en');
  expect((await handlers['app.about']({})).language).toBe('en');
  await writeFile(path, '{"organisation": ');
  expect((await faultFrom(handlers['settings.set']({ language: 'sv' }))).code).toBe('profile.invalid');
  expect(await readFile(path, 'utf8')).toBe('{"organisation": ');
});

test('changes at the same time all stay', async () => {
  const { handlers } = profile.service;
  await Promise.all([
    handlers['settings.set']({ testIdentities: true }),
    handlers['settings.set']({ lateAfter: '08:00' }),
    handlers['transport.set']({ transport: sftp }),
  ]);
  expect(await onDisk()).toMatchObject({ settings: { testIdentities: true, lateAfter: '08:00' }, transport: sftp });
});

test('verify finds a changed trace', async () => {
  const { handlers } = profile.service;
  await handlers['settings.set']({ testIdentities: true });
  const log = new Database(join(profile.directory, 'access.sqlite'));
  log.exec("DROP TRIGGER setting_is_never_changed; UPDATE setting SET actor = 'nobody'");
  log.close();
  const { checks } = await handlers['mirror.verify']({ sample: 0 });
  expect(checks.find(({ name }) => name === 'access')).toMatchObject({
    ok: false,
    problems: [{ detail: { thing: 'setting 1', reason: 'access-chain' } }],
  });
});

test('choosing a schema leaves a trace, and taking the choice back does', async () => {
  const { handlers } = profile.service;
  await handlers['schema.use']({ schema: '2.0.4' });
  await handlers['schema.use']({ schema: 'newest' });
  expect(await traced()).toEqual([
    ['schema', expect.stringMatching(/^2\.0\.4 [0-9a-f]{12}$/), null],
    ['schema', expect.stringMatching(/^2\.0\.4 /), expect.stringMatching(/^2\.0\.4 /)],
  ]);
});
