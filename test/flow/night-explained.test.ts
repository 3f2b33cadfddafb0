/** The nights of May 2025 (I-18): FK said that it made no files, and its numbers go on; they need nobody, and a person may say otherwise. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lefi, lefiJson } from '../support/cli.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { night, order, sick } from '../support/nights.ts';

let profile: FolderProfile;
beforeEach(async () => {
  profile = await folderProfile({ now: '2025-05-16T12:00:00Z' });
  await order(profile, ['sjukpenning']);
  await ingestIn(17, 17);
});
afterEach(() => profile.remove());

const ingestIn = (day: number, number: number) =>
  profile.ingest(
    `LEFI_SVAR_5560360793_202505${day}_${number}.xml`,
    night(number, day === 17 ? [sick()] : []).replaceAll(`2026-11-${number}T`, `2025-05-${day}T`),
  );
const run = (...words: readonly string[]) => ['--profile', profile.directory, '--now', '2025-05-22T12:00', ...words];
const told = async (code: number) => {
  const { nights } = await lefiJson(run('status'), code);
  return nights.filter(({ state }: { state: string }) => state === 'missing');
};

test('what FK and its numbers explain is no alarm, until a person reopens it, and again when settled', async () => {
  expect(await told(3)).toMatchObject([{ night: '2025-05-20' }, { night: '2025-05-21' }, { night: '2025-05-22' }]);
  const next = await ingestIn(22, 18);
  const explained = { marks: ['contained'], containedIn: next.id, explainedBy: 'I-18' };
  expect(await told(0)).toEqual(
    ['2025-05-20', '2025-05-21'].map((one) => ({
      ...{ night: one, expected: true, state: 'missing', delivery: null },
      ...explained,
    })),
  );
  const { summary } = (await profile.service.handlers['night.run']({})) as { summary: { missing: number } };
  expect(summary.missing).toBe(0);
  const reopened = await lefi(run('status', 'reopen', '2025-05-20', '--note', 'FK: filen gick förlorad'));
  expect([reopened.code, reopened.stdout.match(/enligt incident I-18/g)?.length]).toEqual([3, 1]);
  expect((await told(3))[0]).not.toHaveProperty('explainedBy');
  await lefi(run('status', 'settle', '2025-05-20', '--note', 'omskickad som nr 18'));
  expect((await told(0))[0]).toMatchObject({ settled: { note: 'omskickad som nr 18' } });
});

test('a number that is missing, or a night outside the incident, is explained by nobody', async () => {
  await ingestIn(22, 19);
  for (const one of await told(3)) expect(one).not.toHaveProperty('explainedBy');
  await ingestIn(24, 20);
  expect((await told(3)).at(-1)).not.toHaveProperty('explainedBy');
});
