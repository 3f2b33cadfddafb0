/** A host that was started without a profile: it makes one, goes on without a restart, and never replaces one. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDemo } from '../../src/demo/play.ts';
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
const started = (profile: string) => assembleOrSetUp({ profile, host: 'serve', now, demo: makeDemo });

test('without a profile there are three calls; when it is made the whole service answers, and open views ask again', async () => {
  const directory = join(folder, 'new');
  const { handlers, events, close } = await started(directory);
  const heard: string[] = [];
  events.on('changed', ({ topics }) => heard.push(...topics));
  events.on('progress', ({ task, file }) => heard.push(`${task} ${file}`));
  expect(await handlers['setup.state']({})).toEqual({ state: 'new', directory, demo: true });
  expect(await faultFrom(handlers['app.about']({}))).toEqual({ code: 'profile.missing', detail: { directory } });
  const way = { kind: 'folder', directory: folder } as const;
  expect(await handlers['transport.test']({ transport: way })).toMatchObject({ ok: true });
  expect((await faultFrom(handlers['profile.create']({ ...newProfile, organisation: '556036-0794' }))).code).toBe(
    'input.invalid',
  );
  expect(await handlers['profile.create'](newProfile)).toEqual({ state: 'ready', directory, demo: false });
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
  expect(await handlers['setup.state']({})).toEqual({ state: 'ready', directory, demo: false });
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

test('a demo is a whole profile without a way to FK whose nights end today, and says what it is', async () => {
  const directory = join(folder, 'demo');
  const { handlers, events, close } = await started(directory);
  const nights: string[] = [];
  events.on('progress', ({ task, file }) => task === 'demo' && nights.push(file));
  expect(await handlers['profile.demo']({ language: 'en' })).toEqual({ state: 'ready', directory, demo: false });
  expect(nights).toEqual(['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21']);
  expect(await handlers['app.about']({})).toMatchObject({ demo: true, language: 'en', transport: '–' });
  const deliveries = await handlers['delivery.list']({});
  expect(deliveries.map(({ night, state }) => `${night} ${state}`).slice(0, 2)).toEqual([
    '2026-11-21 applied',
    '2026-11-20 empty',
  ]);
  expect((await faultFrom(handlers['profile.demo']({ language: 'en' }))).code).toBe('profile.exists');
  await close();
});
