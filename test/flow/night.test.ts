/** What the scheduler runs: everything new is fetched once, kept, applied in order, and told in the calendar. */
import { copyFile, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import type { NightReport } from '../../src/shared/night-views.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { casesOf, fileName, night, order, sick, sickCase } from '../support/nights.ts';
import type { PersonXml } from '../support/response-xml.ts';
import { faultFrom } from '../support/transport-bytes.ts';

let profile: FolderProfile;
beforeEach(async () => {
  profile = await folderProfile({ now: '2026-11-20T09:30:00Z' });
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const run = (): Promise<NightReport> => profile.service.handlers['night.run']({});
const saying = (lopnummer: number, text: string): string => {
  const person: PersonXml = { ...sick(), benefits: [sickCase('2026-08-14', [['aktivt', text]])] };
  return night(lopnummer, [person]);
};
const said = async (): Promise<unknown> => (await casesOf(profile))[0]?.aktivt;

/** Puts a file where FK puts it, at a time of the day that the file system would show. */
async function deliver(name: string, xml: string, at = '2026-11-20T06:10:00Z'): Promise<void> {
  const path = join(profile.responses, name);
  await writeFile(path, xml);
  await utimes(path, new Date(at), new Date(at));
}

/** The same question at another time. */
async function statusAt(now: string) {
  const service = await assemble({ profile: profile.directory, host: 'cli', now });
  const { nights } = await service.handlers['status.get']({});
  await service.close();
  return Object.fromEntries(nights.map(({ night, state }) => [night, state]));
}

test('a file is fetched once, however often the scheduler runs and however long FK leaves it there', async () => {
  await deliver(fileName(20), saying(20, 'ja'));
  const first = await run();
  expect([first.fetched, first.deliveries.map(({ file, state }) => [file, state])]).toEqual([
    1,
    [[fileName(20), 'applied']],
  ]);
  const summary = { ...first.summary, fetched: 0, persons: 0 };
  expect(await run()).toEqual({ ...first, fetched: 0, deliveries: [], summary });
  expect(await readFile(join(profile.responses, fileName(20)), 'utf8')).toBe(saying(20, 'ja'));
});

test('two files that come at once take effect by number, not by name', async () => {
  await deliver('a-20.xml', saying(20, 'ny'));
  await deliver('b-19.xml', saying(19, 'gammal'));
  const { fetched, deliveries } = await run();
  expect([fetched, deliveries.map(({ state }) => state), await said()]).toEqual([2, ['applied', 'applied'], 'ny']);
});

test('unfinished uploads, hidden files and our own orders are left where they are', async () => {
  for (const name of ['LEFI_SVAR.xml.partial', '.dold.xml', 'LEFI_BEST_5560360793_20261119_001.xml'])
    await deliver(name, saying(20, 'nej'));
  expect(await run()).toMatchObject({ fetched: 0, deliveries: [] });
  await rename(join(profile.responses, 'LEFI_SVAR.xml.partial'), join(profile.responses, fileName(20)));
  expect(await run()).toMatchObject({ fetched: 1, deliveries: [{ state: 'applied' }] });
});

test('the same bytes under another name are a duplicate, and other bytes under the same name are news', async () => {
  await deliver(fileName(20), saying(20, 'första'));
  await run();
  await copyFile(join(profile.responses, fileName(20)), join(profile.responses, 'kopia.xml'));
  expect(await run()).toMatchObject({ fetched: 1, deliveries: [{ file: 'kopia.xml', state: 'duplicate' }] });
  await deliver(fileName(20), saying(20, 'omkörd').replace('T02:14', 'T05:41'), '2026-11-20T08:00:00Z');
  const rerun = await run();
  expect(rerun.deliveries).toMatchObject([
    { file: fileName(20), state: 'applied', faults: [{ code: 'response.rerun' }] },
  ]);
  expect(await said()).toBe('omkörd');
});

test('what an earlier run archived is applied even when FK cannot be reached', async () => {
  await deliver(fileName(20), saying(20, 'ja'));
  await profile.service.handlers['inbox.fetch']({});
  expect(await said()).toBeUndefined();
  await rm(profile.responses, { recursive: true });
  expect(await faultFrom(run())).toMatchObject({ code: 'transport.missing' });
  expect(await said()).toBe('ja');
});

test('fetch keeps, ingest applies, and each does its part once', async () => {
  await deliver(fileName(20), saying(20, 'ja'));
  const { handlers } = profile.service;
  expect(await handlers['inbox.fetch']({})).toMatchObject([{ state: 'archived', faults: [] }]);
  expect(await handlers['inbox.ingest']({})).toMatchObject([{ state: 'applied' }]);
  expect([await handlers['inbox.fetch']({}), await handlers['inbox.ingest']({})]).toEqual([[], []]);
});

test('a damaged file does not end the night: it is told, and the next run is quiet about it', async () => {
  await deliver(fileName(19), saying(19, 'x').slice(0, 300));
  await deliver(fileName(20), saying(20, 'ja'));
  const { deliveries, status } = await run();
  expect(deliveries.map(({ state }) => state).sort()).toEqual(['applied', 'quarantined']);
  expect(status.flags.map(({ code }) => code)).toContain('response.not-well-formed');
  expect(await said()).toBe('ja');
  expect(await run()).toMatchObject({ fetched: 0, deliveries: [] });
});

test('the calendar tells delivered, empty, late, due and missing nights apart', async () => {
  await deliver(fileName(17), saying(17, 'ja'), '2026-11-17T06:10:00Z');
  await deliver(fileName(18), night(18, []), '2026-11-18T06:10:00Z');
  await deliver(fileName(19), saying(19, 'ja'), '2026-11-19T11:10:00Z');
  await run();
  expect(await statusAt('2026-11-20T08:59:00Z')).toMatchObject({
    '2026-11-17': 'delivered',
    '2026-11-18': 'empty',
    '2026-11-19': 'late',
    '2026-11-20': 'due',
  });
  expect(await statusAt('2026-11-22T09:01:00Z')).toMatchObject({
    '2026-11-20': 'missing',
    '2026-11-21': 'missing',
    '2026-11-22': 'not-expected',
  });
});
