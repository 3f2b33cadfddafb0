/** Nights that did not come in the plain way: warned of, run again, contained in the next, settled by a person, reopened. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assemble, type Service } from '../../src/main/assemble.ts';
import { lefi, lefiJson } from '../support/cli.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { faultFrom } from '../support/transport-bytes.ts';

let profile: FolderProfile;
beforeEach(async () => {
  profile = await folderProfile({ now: '2026-11-20T12:00:00Z' });
  await order(profile, ['sjukpenning']);
  await profile.ingest(fileName(17), night(17, [sick()]));
});
afterEach(() => profile.remove());

async function at<T>(now: string, work: (handlers: Service['handlers']) => Promise<T>): Promise<T> {
  const service = await assemble({ profile: profile.directory, host: 'cli', now });
  return work(service.handlers).finally(() => service.close());
}
const status = () => profile.service.handlers['status.get']({});
const told = async (date: string) => (await status()).nights.find((one) => one.night === date);
/** A file of a night whose number is not its day's. */
const ingestAs = (date: number, number: number) =>
  profile.ingest(
    `LEFI_SVAR_5560360793_202611${date}_${number}.xml`,
    night(number, []).replaceAll(`11-${number}T`, `11-${date}T`),
  );

describe('before ten', () => {
  const tonight = (now: string) =>
    at(now, async (handlers) => (await handlers['status.get']({ nights: 1 })).nights.at(-1));
  const due = { night: '2026-11-20', expected: true, state: 'due', delivery: null };

  test('a night is due, from half past nine with a warning, and missing from ten on', async () => {
    expect(await tonight('2026-11-20T09:29+01:00')).toEqual(due);
    expect(await tonight('2026-11-20T09:30+01:00')).toEqual({ ...due, warning: true });
    expect(await tonight('2026-11-20T10:01+01:00')).toEqual({ ...due, state: 'missing' });
  });

  test('the hour of the warning can be set, and stands before that of the alarm', async () => {
    await profile.service.handlers['settings.set']({ warnAt: '08:15' });
    expect(await tonight('2026-11-20T08:20+01:00')).toMatchObject({ warning: true });
    const given = profile.service.handlers['settings.set']({ warnAt: '10:00' });
    expect(await faultFrom(given)).toEqual({ code: 'input.invalid', detail: { field: 'warnAt' } });
    await profile.service.handlers['settings.set']({ lateAfter: '08:00' });
    expect(await tonight('2026-11-20T07:59+01:00')).toEqual(due);
  });
});

describe('a night’s marks', () => {
  test('tell a re-run, two files, and a file that lies in quarantine', async () => {
    await profile.ingest('omkord.xml', night(17, []));
    expect(await told('2026-11-17')).toMatchObject({ marks: ['rerun'] });
    await profile.ingest(fileName(18), night(18, []));
    await ingestAs(18, 19);
    expect(await told('2026-11-18')).toMatchObject({ state: 'empty', marks: ['several'] });
    await profile.ingest(fileName(20), night(20, []).slice(0, 300));
    expect(await told('2026-11-20')).toMatchObject({ state: 'missing', marks: ['quarantined'] });
  });

  test('tell that FK’s numbers go on across a missing night: the next delivery has its content', async () => {
    const next = await ingestAs(19, 18);
    expect(await told('2026-11-18')).toEqual({
      ...{ night: '2026-11-18', expected: true, state: 'missing', delivery: null },
      ...{ marks: ['contained'], containedIn: next.id },
    });
  });
});

describe('a person', () => {
  test('settles a missing night with a note, once, and a file that comes after all is taken and told', async () => {
    const next = await ingestAs(19, 19);
    const input = { night: '2026-11-18', note: 'FK: allt kom dagen efter', containedIn: next.id };
    await profile.service.handlers['night.settle'](input);
    const settled = { note: input.note, containedIn: next.id, at: '2026-11-20T12:00:00.000Z' };
    expect(await told('2026-11-18')).toMatchObject({ state: 'missing', settled });
    const again = profile.service.handlers['night.settle'](input);
    expect((await faultFrom(again)).code).toBe('night.nothing-to-settle');
    await ingestAs(18, 18);
    expect(await told('2026-11-18')).toMatchObject({ state: 'empty', marks: ['came-after-all'], settled });
  });

  test('settles only what is missing, and only with a delivery that came later', async () => {
    const { handlers } = profile.service;
    const settle = (containedIn: number) =>
      faultFrom(handlers['night.settle']({ night: '2026-11-18', note: 'x', containedIn }));
    expect(await settle(1)).toEqual({ code: 'input.invalid', detail: { field: 'containedIn' } });
    expect((await settle(99)).code).toBe('mirror.no-such-delivery');
    for (const date of ['2026-11-17', '2026-11-16', '2026-11-21'])
      expect((await faultFrom(handlers['night.settle']({ night: date, note: 'x' }))).code).toBe(
        'night.nothing-to-settle',
      );
    expect((await faultFrom(handlers['night.reopen']({ night: '2026-11-18', note: 'x' }))).code).toBe(
      'night.not-settled',
    );
  });

  test('settles numbers likewise: the flag closes and stays closed, and opens when they are reopened', async () => {
    const { handlers } = profile.service;
    const gaps = async () => (await status()).gaps.map(({ from, to, settled }) => [from, to, settled?.note]);
    const flags = async () =>
      (await handlers['flag.list']({ state: 'open' })).flatMap(({ code }) => (code === 'response.gap' ? code : []));
    await profile.ingest(fileName(20), night(20, []));
    await handlers['night.settle']({ gap: { from: 18, to: 19 }, note: 'FK hoppade över två nummer' });
    await ingestAs(21, 21);
    expect([await gaps(), await flags()]).toEqual([[[18, 19, 'FK hoppade över två nummer']], []]);
    await handlers['night.reopen']({ gap: { from: 18, to: 19 }, note: 'FK ändrade sig' });
    expect([await gaps(), await flags()]).toEqual([[[18, 19, undefined]], ['response.gap']]);
  });
});

test('the command line settles and reopens, and is flagged only while something is unsettled', async () => {
  await ingestAs(19, 18);
  const run = ['--profile', profile.directory, '--now', '2026-11-19T12:00'];
  const settle = ['status', 'settle', '2026-11-18', '--note', 'se nästa', '--contained-in', '2'];
  const shown = await lefi([...run, ...settle]);
  expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining('innehållet i #2: se nästa')]);
  const again = await lefiJson([...run, 'status', 'reopen', '2026-11-18', '--note', 'fel natt'], 3);
  expect(again.nights.at(-2)).toMatchObject({ marks: ['contained'], containedIn: 2 });
});

test('how much the nights told is counted by night, in all and of one benefit, answers left out', async () => {
  const { handlers } = profile.service;
  await profile.ingest(fileName(18), night(18, [news([sickCase('2026-09-01'), ['pension', []]])]));
  await profile.ingest(fileName(19), night(19, []));
  const told = async (benefit?: string) =>
    (await handlers['volume.get'](benefit === undefined ? {} : { benefit })).nights.map((one) => [
      ...[one.night.slice(8), one.persons, one.records],
    ]);
  expect(await told()).toEqual([
    ['17', 0, 0],
    ['18', 1, 1],
    ['19', 0, 0],
  ]);
  expect(await told('sjp')).toEqual([
    ['17', 0, 0],
    ['18', 1, 1],
    ['19', 0, 0],
  ]);
  expect((await handlers['volume.get']({ nights: 1 })).nights).toMatchObject([{ night: '2026-11-19', flagged: [] }]);
  expect((await faultFrom(handlers['volume.get']({ benefit: 'nyForman' }))).code).toBe('input.invalid');
});
