/** The numbers of order files after a restore: none is given that the lost profile, or another restored one, may have given. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreProfile } from '../../src/main/assemble/restore.ts';
import { assemble } from '../../src/main/assemble.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { anna, bertil, cecilia, order } from '../support/nights.ts';

const evening = '2026-11-20T18:00:00.000Z';
const morning = Date.parse('2026-11-21T10:00:00Z');

let profile: FolderProfile;
let backup: string;
beforeEach(async () => {
  profile = await folderProfile({ now: evening });
  await order(profile, ['sjukpenning', 'utbetalning']);
  await profile.service.handlers['order.compose']({});
  backup = join(profile.directory, '..', 'kopia.lefibackup');
  await profile.service.handlers['mirror.backup']({ file: backup });
});
afterEach(() => profile.remove());

const numberIn = (name: string | undefined): string => /_(\d+)\.xml$/.exec(name ?? '')?.[1] ?? '';

async function restored(name: string, at: number): Promise<string> {
  const directory = join(profile.directory, '..', name, 'profil');
  await restoreProfile(backup, directory, undefined, { now: () => new Date(at).toISOString() });
  return directory;
}

async function numberOn(directory: string, now: string, somebody: string): Promise<string> {
  const service = await assemble({ profile: directory, host: 'cli', now });
  const lines = [{ personnummer: somebody, benefits: ['pension'], from: '2024-01-01' }];
  await service.handlers['order.add']({ kind: 'new', lines });
  const [made] = await service.handlers['order.compose']({});
  await service.close();
  return numberIn(made?.name);
}

test('after a restore no number is given again that the lost profile may have given', async () => {
  await order(profile, ['sjukpenning'], bertil);
  const [lost] = await profile.service.handlers['order.compose']({});
  expect(numberIn(lost?.name)).toBe('002');
  const again = await restored('annan', morning);
  expect(await numberOn(again, evening, anna)).toBe(`${morning + 1}`);
  expect(await numberOn(again, evening, bertil)).toBe(`${morning + 2}`);
  expect(await numberOn(again, '2026-11-23T09:00:00Z', cecilia)).toBe('001');
});

test('the same old backup restored twice on one day gives no number twice, nor does one of a restored profile', async () => {
  const [first, second] = [await restored('en', morning), await restored('två', morning + 1000)];
  const numbers = [
    await numberOn(first, evening, anna),
    await numberOn(second, evening, anna),
    await numberOn(first, evening, bertil),
  ];
  const service = await assemble({ profile: first, host: 'cli', now: evening });
  backup = join(profile.directory, '..', 'kopia-2.lefibackup');
  await service.handlers['mirror.backup']({ file: backup });
  await service.close();
  // A clock that was put back counts for less than what is known to have been given.
  numbers.push(await numberOn(await restored('tre', morning - 5000), evening, cecilia));
  expect(numbers).toEqual([morning + 1, morning + 1001, morning + 2, morning + 503].map(String));
});
