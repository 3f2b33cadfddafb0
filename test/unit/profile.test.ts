/** The user's profile on disk. */
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultProfileDirectory, locationsOf } from '../../src/main/files/locations.ts';
import { createProfile, openProfile } from '../../src/main/files/profile.ts';
import { notLocal } from '../../src/shared/local-path.ts';
import type { TransportSettings } from '../../src/shared/settings.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { faultFrom } from '../support/transport-bytes.ts';

const folder = temporaryFolder();
const organisation = '5560360793';
const sftp: TransportSettings = {
  kind: 'sftp',
  host: 'filer.example',
  port: 22,
  user: 'kund',
  directory: '/ut',
  hostKeys: [`SHA256:${'a'.repeat(42)}+`, `SHA256:${'b'.repeat(43)}`],
  key: '/home/kund/.ssh/lefi',
};

test('a new profile opens with what it was given and the defaults for the rest', async () => {
  const directory = join(folder, 'whole', 'profile');
  const made = await createProfile(directory, { organisation, transport: sftp, settings: { language: 'en' } });
  expect(made).toEqual({
    demo: false,
    organisation,
    transport: sftp,
    settings: {
      testIdentities: false,
      language: 'en',
      mirrorUnregistered: false,
      evesWithoutDelivery: ['midsommarafton', 'julafton', 'nyarsafton'],
      lateAfter: '10:00',
      uploadOpens: '08:00',
      uploadCloses: '17:30',
      maxOrderLines: 100_000,
      maxOrderBytes: 20_000_000,
      purposeRequired: false,
      consentRequired: false,
      warnAt: '09:30',
      answerGraceNights: 0,
      orderName: 'LEFI_BEST_{org}_{date}_{seq}.xml',
      responseName: 'LEFI_SVAR_{org}_{date}_{seq}.xml',
      schedule: { on: false, at: '07:05', background: true },
      retentionMonths: null,
    },
  });
  expect(await openProfile(directory)).toEqual(made);
  expect(JSON.parse(await readFile(join(directory, 'profile.json'), 'utf8'))).toEqual({ version: 1, ...made });
});

test('keeps the directory and its files to their owner, and leaves no temporary file', async () => {
  const directory = join(folder, 'private');
  await mkdir(directory, { mode: 0o755 });
  await createProfile(directory, { organisation });
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
  expect((await stat(join(directory, 'profile.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(directory)).toEqual(['profile.json']);
});

test('never replaces a profile', async () => {
  const directory = join(folder, 'taken');
  await createProfile(directory, { organisation });
  const before = await readFile(join(directory, 'profile.json'), 'utf8');
  const fault = await faultFrom(createProfile(directory, { organisation, settings: { language: 'en' } }));
  expect(fault).toEqual({ code: 'profile.exists', detail: { directory } });
  expect(await readFile(join(directory, 'profile.json'), 'utf8')).toBe(before);
});

test('a directory without a profile is profile.missing', async () => {
  expect((await faultFrom(openProfile(join(folder, 'nothing')))).code).toBe('profile.missing');
});

describe('an invalid profile is refused by the name of the field', () => {
  const good = { organisation, transport: sftp };
  test.each<[string, string, unknown]>([
    ['a wrong check digit', 'organisation', { organisation: '5560360794' }],
    ['a person as organisation', 'organisation', { organisation: '7001011234' }],
    ['an unknown field', 'settings.colour', { organisation, settings: { colour: 'blue' } }],
    [
      'a host key in the old hexadecimal form',
      'transport.hostKeys.0',
      { ...good, transport: { ...sftp, hostKeys: ['aa:bb'] } },
    ],
    [
      'a host key with padding',
      'transport.hostKeys.0',
      { ...good, transport: { ...sftp, hostKeys: [`SHA256:${'a'.repeat(43)}=`] } },
    ],
    ['a port out of range', 'transport.port', { ...good, transport: { ...sftp, port: 70_000 } }],
    ['an unknown way', 'transport.kind', { ...good, transport: { kind: 'ftp', directory: '/' } }],
    ['no time of day', 'settings.lateAfter', { organisation, settings: { lateAfter: '25:00' } }],
    ['a path as file name', 'settings.orderName', { organisation, settings: { orderName: '../{date}_{seq}.xml' } }],
    ['a file name that repeats', 'settings.orderName', { organisation, settings: { orderName: 'LEFI_{date}.xml' } }],
    ['a newer version', 'version', { version: 2, organisation }],
  ])('%s', async (name, field, content) => {
    const directory = join(folder, 'invalid', name);
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, 'profile.json'), JSON.stringify(content));
    expect(await faultFrom(openProfile(directory))).toEqual({ code: 'profile.invalid', detail: { field } });
  });

  test('a file that is not JSON', async () => {
    const directory = join(folder, 'invalid', 'json');
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, 'profile.json'), '{"organisation": "5560360793"');
    expect(await faultFrom(openProfile(directory))).toEqual({ code: 'profile.invalid', detail: { field: 'json' } });
  });

  test('and nothing is written for one', async () => {
    const directory = join(folder, 'unwritten');
    expect((await faultFrom(createProfile(directory, { organisation: '123' }))).code).toBe('profile.invalid');
    expect((await faultFrom(openProfile(directory))).code).toBe('profile.missing');
  });
});

describe('places that are not on the own disk', () => {
  test.each([
    ['\\\\server\\share\\lefi', 'network-share'],
    ['//server/share/lefi', 'network-share'],
    ['\\\\?\\UNC\\server\\share', 'network-share'],
    ['C:\\Users\\anna\\OneDrive - Bolaget AB\\lefi', 'synced-folder'],
    ['C:\\Users\\anna\\onedrive\\lefi', 'synced-folder'],
    ['/home/anna/Dropbox/lefi', 'synced-folder'],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs', 'synced-folder'],
    ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.com/lefi', 'synced-folder'],
    ['G:\\My Drive\\lefi', 'synced-folder'],
    ['\\\\?\\C:\\Users\\anna\\lefi', undefined],
    ['/home/anna/.local/share/lefi-mirror', undefined],
    ['C:\\Users\\anna\\AppData\\Local\\lefi-mirror\\Data', undefined],
    ['/home/anna/Dropbox-export/lefi', undefined],
  ])('%s: %s', (path, reason) => {
    expect(notLocal(path)).toBe(reason);
  });

  test('a profile is neither made nor opened there', async () => {
    const directory = join(folder, 'OneDrive', 'lefi');
    const fault = { code: 'store.not-local', detail: { reason: 'synced-folder' } };
    expect(await faultFrom(createProfile(directory, { organisation }))).toEqual(fault);
    expect(await faultFrom(openProfile(directory))).toEqual(fault);
    expect((await faultFrom(openProfile('\\\\server\\share'))).detail).toEqual({ reason: 'network-share' });
  });

  test('a link to such a place does not hide it', async () => {
    await mkdir(join(folder, 'Dropbox'));
    await symlink(join(folder, 'Dropbox'), join(folder, 'innocent'));
    const fault = await faultFrom(createProfile(join(folder, 'innocent', 'lefi'), { organisation }));
    expect(fault.code).toBe('store.not-local');
  });
});

test('everything of a profile lies inside its directory', () => {
  const { directory, ...places } = locationsOf(join(folder, 'x'));
  for (const place of Object.values(places)) expect(place.startsWith(`${directory}/`)).toBe(true);
  expect(new Set(Object.values(places)).size).toBe(Object.values(places).length);
});

test('the default directory is for local application data, not for roaming', () => {
  expect(defaultProfileDirectory()).toContain('lefi-mirror');
  expect(defaultProfileDirectory()).not.toMatch(/roaming|config/i);
});
