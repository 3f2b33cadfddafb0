/** Quarantine and disputes on the command line: words, JSON and exit codes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lefi, lefiJson } from '../support/cli.ts';
import { anna, fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const run = (...args: readonly string[]) => lefi(['--profile', profile.directory, ...args]);
const json = (args: readonly string[], ...codes: readonly number[]) =>
  lefiJson(['--profile', profile.directory, ...args], ...codes);

const wrong = night(18, [sick(anna)]).replace('>1</antal', '>2</antal');

test('a quarantined delivery is listed, looked into, released with a reason, and gone from the list', {
  timeout: 120_000,
}, async () => {
  expect(await json(['quarantine'])).toEqual([]);
  const { id } = await profile.ingest(fileName(18), wrong);
  const listed = await json(['quarantine'], 3);
  expect(listed).toMatchObject([{ id, state: 'quarantined', released: null }]);
  expect(await json(['quarantine', 'list'], 3)).toEqual(listed);
  expect(await json(['quarantine', 'reread', String(id)], 3)).toMatchObject([{ id, state: 'quarantined' }]);
  const found = await json(['quarantine', 'inspect', String(id)]);
  expect(found).toMatchObject({ delivery: { id }, persons: 1, releasable: true, encoding: 'utf-8' });
  expect(found.faults).toMatchObject([{ code: 'response.count-mismatch', place: { line: 7, column: 1 } }]);

  const { code, stdout } = await run('quarantine', 'inspect', String(id));
  expect(code).toBe(0);
  expect(stdout).toContain('rad 7, kolumn 1, byte ');
  expect(stdout).toContain('   7 | ▶<slutpost><antalPersoner>9</antalPersoner></slutpost>\n');
  expect(stdout).toContain(`lefi quarantine release ${id} --reason`);
  expect(stdout).not.toContain(anna);

  expect((await run('quarantine', 'release', String(id))).code).toBe(2);
  const released = await json(['quarantine', 'release', String(id), '--reason', 'FK har bekräftat']);
  expect(released).toMatchObject({ id, state: 'applied', released: { reason: 'FK har bekräftat' } });
  expect(await json(['quarantine'])).toEqual([]);
  expect((await run('deliveries')).stdout).toMatch(/släppt 2\S+ av \S+: FK har bekräftat/);
  expect(await json(['quarantine', 'release', String(id), '--reason', 'igen'], 1)).toMatchObject({
    fault: { code: 'quarantine.not-there' },
  });
});

describe('a dispute', () => {
  test('stands first in what is shown of a person, marks records and changes, and is cleared with a note', {
    timeout: 120_000,
  }, async () => {
    const { id } = await profile.ingest(fileName(18), night(18, [sick(anna)]));
    expect(await json(['dispute', String(id), '--reason', 'fel händelser'])).toMatchObject({
      dispute: { reason: 'fel händelser' },
    });
    const person = await run('person', anna);
    const [banner, number, ...rest] = person.stdout.split('\n');
    expect(banner).toBe(
      'OBS: leverans #1 (2026-11-18) är ifrågasatt, och 1 av uppgifterna nedan vilar på den: fel händelser',
    );
    expect(number).toBe(anna);
    expect(rest).toContain('  1: sjukpenning sjpArende (#1) [IFRÅGASATT]');
    expect(await json(['person', anna])).toMatchObject({
      disputes: [{ delivery: { id }, records: 1 }],
      records: [{ record: 1, disputed: true }],
    });
    expect((await run('diff', String(id))).stdout).toContain('[IFRÅGASATT]');
    expect((await run('deliveries')).stdout).toMatch(/IFRÅGASATT sedan .*: fel händelser/);
    expect((await run('flags')).code).toBe(3);
    expect(await json(['dispute', String(id), '--clear', '--note', 'kompenserat'])).toMatchObject({ dispute: null });
    expect((await run('person', anna)).stdout).not.toMatch(/ifrågasatt/i);
    expect((await run('flags')).code).toBe(0);
  });

  test.each([
    [['1']],
    [['1', '--clear']],
    [['1', '--note', 'klart']],
    [['1', '--reason', 'fel', '--clear', '--note', 'klart']],
    [['ett', '--reason', 'fel']],
  ])('said as %j is bad usage', async (args) => {
    const { code, stdout } = await run('dispute', ...args);
    expect([code, stdout]).toEqual([2, '']);
  });
});
