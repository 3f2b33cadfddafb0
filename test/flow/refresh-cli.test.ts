/** `lefi diff` of a delivery with refreshes, and of two deliveries the wrong way round. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lefi, lefiJson } from '../support/cli.ts';
import { anna, fileName, night, order, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { full, may, right, wrong } from '../support/refreshes.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
});
afterEach(() => profile.remove());

test('what a refresh found is told by lefi diff before the changes, and beside each of them', async () => {
  await order(profile, ['sjukpenning', 'utbetalning']);
  await profile.ingest(fileName(17), night(17, [full([sickCase('2024-04-21', [may])], [wrong])]));
  const { id } = await profile.ingest(fileName(18), night(18, [full([sickCase('2024-04-21', [may])], [right])]));
  const run = ['--profile', profile.directory, 'diff', String(id)];
  expect((await lefi(run)).stdout.replaceAll('\u00a0', ' ').split('\n')).toEqual([
    'Heluppdateringen visade det här, som nätternas leveranser inte hade fört med sig:',
    '  utbetalning: 0 nya, 1 ändrad, 0 borttagna',
    anna,
    '  Utbetalning 2024-05-24: ersättningsperiod förkortad 2024-04-21–2024-05-20 → 2024-05-01–2024-05-10; utbetalningsrad: ersättningsperiod förkortad 2024-04-21–2024-05-20 → 2024-05-01–2024-05-10 [heluppdatering]',
    '',
  ]);
  expect((await lefiJson(run)).missed).toEqual([{ benefit: 'utbetalning', new: 0, changed: 1, withdrawn: 0 }]);
});

test('two deliveries the wrong way round are refused with a sentence that says what to do', async () => {
  const { id } = await profile.ingest(fileName(17), night(17, []));
  const { id: later } = await profile.ingest(fileName(18), night(18, []));
  const run = await lefi(['--profile', profile.directory, '--json', 'diff', String(later), String(id)]);
  expect(run.code).toBe(1);
  expect(JSON.parse(run.stdout).fault).toMatchObject({ code: 'input.invalid' });
  expect(run.stderr).toContain('den leveransen fick verkan före den första, byt plats på dem');
});
