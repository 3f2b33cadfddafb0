/** A host that was started without a profile: it makes one, goes on without a restart, and never replaces one. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assembleOrSetUp } from '../../src/main/assemble/first-start.ts';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { dispatch } from '../../src/main/dispatch.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { faultFrom } from '../support/transport-bytes.ts';

const folder = temporaryFolder();
const now = '2026-11-22T12:00:00Z';
const sftp = {
  ...({ kind: 'sftp', host: 'sftp.example', port: 22, user: 'kund', directory: '/' } as const),
  hostKeys: [`SHA256:${'a'.repeat(43)}`],
};
const newProfile = { organisation: '556036-0793', transport: sftp, secret: 'lösen', language: 'sv' } as const;
const started = (profile: string) => assembleOrSetUp({ profile, host: 'serve', now });

test('without a profile there are three calls; when it is made the whole service answers, and open views ask again', async () => {
  const directory = join(folder, 'new');
  const { handlers, events, close } = await started(directory);
  const heard: string[] = [];
  events.on('changed', ({ topics }) => heard.push(...topics));
  events.on('progress', ({ task, file }) => heard.push(`${task} ${file}`));
  expect(await handlers['setup.state']({})).toEqual({ state: 'new', directory });
  expect(await faultFrom(handlers['app.about']({}))).toEqual({ code: 'profile.missing', detail: { directory } });
  const way = { kind: 'folder', directory: folder } as const;
  expect(await handlers['transport.test']({ transport: way })).toMatchObject({ ok: true });
  expect((await faultFrom(handlers['profile.create']({ ...newProfile, organisation: '556036-0794' }))).code).toBe(
    'input.invalid',
  );
  expect(await handlers['profile.create'](newProfile)).toEqual({ state: 'ready', directory });
  expect(await handlers['app.about']({})).toMatchObject({ organisation: '5560360793', today: '2026-11-22' });
  expect(heard).toEqual(expect.arrayContaining(['try orders', 'settings', 'deliveries']));
  const { secrets, changes } = await handlers['settings.get']({});
  expect(secrets).toEqual({ 'sftp-password': true, 'sftp-passphrase': false });
  expect(changes).toContainEqual(
    expect.objectContaining({ host: 'serve', setting: 'transport.hostKeys', before: null, after: sftp.hostKeys[0] }),
  );
  expect((await faultFrom(handlers['profile.create'](newProfile))).code).toBe('profile.exists');
  await handlers['settings.set']({ lateAfter: '11:00' });
  expect(heard.slice(-1)).toEqual(['settings']);
  await close();
});

test('a profile that is made from the command line meanwhile is found', async () => {
  const directory = join(folder, 'elsewhere');
  const { handlers, close } = await started(directory);
  await setUpProfile({ directory, organisation: '5560360793' });
  expect((await faultFrom(handlers['profile.create'](newProfile))).code).toBe('profile.exists');
  expect(await handlers['setup.state']({})).toEqual({ state: 'ready', directory });
  await close();
});

test('a damaged profile is told and never replaced', async () => {
  const directory = join(folder, 'damaged');
  const { handlers, close } = await started(directory);
  await mkdir(directory);
  await writeFile(join(directory, 'profile.json'), '{"organisation"');
  const answer = await dispatch(handlers, 'profile.create', newProfile, 'any');
  expect(answer).toMatchObject({ fault: { code: 'profile.invalid', detail: { field: 'json' } } });
  expect((await faultFrom(started(directory))).code).toBe('profile.invalid');
  expect(await readFile(join(directory, 'profile.json'), 'utf8')).toBe('{"organisation"');
  await close();
});
