/** Whatever a mirror has lived through, verify finds it sound, and so does a restored copy of it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreProfile } from '../../src/main/assemble/restore.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, cecilia, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { answersOf, verified } from '../support/restored.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = temporaryFolder();
let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  for (const number of [anna, bertil]) await order(profile, ['sjukpenning'], number);
});
afterEach(() => profile.remove());

const problems = async (directory = profile.directory) =>
  (await verified(directory)).checks.flatMap((check) =>
    check.problems.map(({ message }) => `${check.name}: ${message}`),
  );

const kinds = () => mirrorRows(profile.directory, 'SELECT kind FROM effect ORDER BY id').map(({ kind }) => kind);

async function lateAndRerun(): Promise<void> {
  await profile.ingest(fileName(17), night(17, [sick(anna), sick(bertil)]));
  await profile.ingest(fileName(19), night(19, [sick(anna, [['aktivt', 'false']])]));
  await profile.ingest(
    fileName(18),
    night(18, [news([sickCase('2026-10-01')], anna), sick(bertil, [['aktivt', 'true']])]),
  );
  const rerun = night(19, [news([sickCase('2026-11-01')], bertil)], { skapad: '2026-11-19T05:00:00' });
  await profile.ingest(`om_${fileName(19)}`, rerun);
  await profile.ingest(fileName(20), night(20, []));
}

test('a late file and a re-run night', async () => {
  await lateAndRerun();
  expect(kinds()).toContain('placed');
  expect(await problems()).toEqual([]);
});

test('persons kept aside, and applied when they are ordered', async () => {
  await profile.ingest(fileName(17), night(17, [sick(anna), sick(cecilia)]));
  await profile.ingest(fileName(18), night(18, [sick(cecilia, [['aktivt', 'false']])]));
  expect(await problems()).toEqual([]);
  await order(profile, ['sjukpenning'], cecilia);
  await profile.ingest(fileName(19), night(19, [sick(bertil)]));
  expect(kinds()).toContain('aside');
  expect((await profile.document(cecilia)).cases).toHaveLength(1);
  expect(await problems()).toEqual([]);
});

test('withdrawals, duplicates, a quarantined file, and one that is held', async () => {
  const first = night(17, [sick(anna), sick(bertil)]);
  await profile.ingest(fileName(17), first);
  await profile.ingest(`igen_${fileName(17)}`, first);
  await profile.ingest(fileName(18), night(18, [{ ...sick(anna), benefits: [] }]));
  await profile.ingest(fileName(19), night(19, [sick(anna)]).slice(0, -40));
  await profile.ingest(fileName(20), night(20, [sick(anna)]));
  const states = mirrorRows(profile.directory, 'SELECT DISTINCT state FROM delivery').map(({ state }) => state);
  expect(states).toEqual(expect.arrayContaining(['applied', 'duplicate', 'quarantined']));
  expect(await problems()).toEqual([]);
});

test('a case whose dates contradict each other', async () => {
  const inverted = [
    [
      'period',
      [
        ['from', '2026-09-10'],
        ['tom', '2026-09-01'],
      ],
    ],
  ] as const;
  await profile.ingest(fileName(17), night(17, [sick(anna, inverted)]));
  expect(await problems()).toEqual([]);
});

test('a file that was cut off and let in as far as it goes', async () => {
  await profile.ingest(fileName(17), night(17, [sick(anna)]));
  const whole = night(18, [sick(bertil), sick(anna, [['aktivt', 'false']])]);
  const { id } = await profile.ingest(fileName(18), whole.slice(0, whole.indexOf('<slutpost>')));
  await profile.service.handlers['quarantine.release']({ id, reason: 'hel nog' });
  expect((await profile.document(bertil)).cases).toHaveLength(1);
  expect(await problems()).toEqual([]);
});

test('a rebuilt mirror', async () => {
  await lateAndRerun();
  expect((await profile.service.handlers['mirror.rebuild']({})).identical).toBe(true);
  expect(await problems()).toEqual([]);
});

test('a copy restored elsewhere, with everything that happened, an installed file and hidden junk left behind', async () => {
  await lateAndRerun();
  await mkdir(join(profile.directory, 'schemas'), { recursive: true });
  await writeFile(join(profile.directory, 'schemas', '.halv'), 'x');
  const file = join(folder, 'kopia');
  await profile.service.handlers['mirror.backup']({ file });
  await restoreProfile(file, join(folder, 'profil'));
  expect(await problems(join(folder, 'profil'))).toEqual([]);
  expect(await answersOf(join(folder, 'profil'))).toBe(await answersOf(profile.directory));
});
