/** Deliveries take effect once and in FK's order, whatever the order in which they come (format.md §4.5). */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeliveryView } from '../../src/shared/views.ts';
import { factsIn, mirrorRows } from '../support/mirror-file.ts';
import { anna, casesOf, codesOf, fileName, flagsOf, news, night, order, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

/** A night that says its own number about the one case. */
const saying = (lopnummer: number, text = String(lopnummer)): string =>
  night(lopnummer, [news([counting('2026-08-14', text)])]);

const counting = (startades: string, days: string) =>
  sickCase(startades, [
    [
      'period',
      [
        ['from', startades],
        ['antalDagar', days],
      ],
    ],
  ]);

const daysOf = (found: Record<string, unknown> | undefined): unknown =>
  (found?.period as { antalDagar?: string }[] | undefined)?.[0]?.antalDagar;

const said = async (): Promise<unknown> => daysOf((await casesOf(profile))[0]);
const status = () => profile.service.handlers['status.get']({});

async function ingestTogether(files: Readonly<Record<string, string>>): Promise<readonly DeliveryView[]> {
  const paths = Object.keys(files).map((name) => join(profile.directory, name));
  await Promise.all(Object.values(files).map((xml, index) => writeFile(paths[index] ?? '', xml)));
  return profile.service.handlers['inbox.ingest-files']({ files: paths });
}

test('the same bytes under another name are journalled as a duplicate and change nothing', async () => {
  const first = await profile.ingest(fileName(18), saying(18));
  const before = factsIn(profile.directory);
  const again = await profile.ingest('LEFI_SVAR_kopia.xml', saying(18));
  expect([again.state, again.sha256, codesOf(again)]).toEqual(['duplicate', first.sha256, []]);
  expect([again.night, again.persons, again.changes.new]).toEqual([first.night, 1, 0]);
  expect(factsIn(profile.directory)).toEqual(before);
  expect(await flagsOf(profile)).toEqual([]);
});

test('a file older than what holds is put below it, in the open', async () => {
  await profile.ingest(fileName(17), night(17, [news([sickCase('2025-01-01'), counting('2026-08-14', '17')])]));
  const newest = await profile.ingest(fileName(19), saying(19));
  const told = [counting('2025-01-01', '18'), counting('2026-08-14', '18')];
  const late = await profile.ingest(fileName(18), night(18, [news(told)]));
  expect([late.state, codesOf(late), late.changes.changed]).toEqual(['applied', ['response.late'], 1]);
  const facts = (asOf = {}) =>
    casesOf(profile, anna, asOf).then((cases) => cases.map((one) => [one.startades, daysOf(one)]));
  expect(await facts()).toEqual([
    ['2025-01-01', '18'],
    ['2026-08-14', '19'],
  ]);
  expect(await facts({ knownAt: String(newest.id) })).toEqual([
    ['2025-01-01', undefined],
    ['2026-08-14', '19'],
  ]);
  expect(await facts({ knownAt: '2026-11-19' })).toEqual([
    ['2025-01-01', undefined],
    ['2026-08-14', '19'],
  ]);
  expect(await flagsOf(profile)).toEqual(['response.late']);
});

test('a low number on a new night is held and its persons are doubtful until somebody lets it in', async () => {
  await profile.ingest(fileName(18), saying(18));
  await profile.ingest(fileName(19), saying(19));
  const before = factsIn(profile.directory);
  const restarted = saying(20).replace('<lopnummer>20<', '<lopnummer>1<');
  const held = await profile.ingest(fileName(20), restarted);
  expect([held.state, codesOf(held)]).toEqual(['held', ['response.out-of-order']]);
  expect(await profile.ingest(fileName(20), restarted)).toEqual(held);
  expect([factsIn(profile.directory), await said()]).toEqual([before, '19']);
  expect(await flagsOf(profile)).toEqual(['response.out-of-order', 'person.doubtful']);
});

test.each([
  ['by its number, below what newer numbers say', {}, '19'],
  ['by its time, on top of them', { byTime: true }, '20'],
])('a held delivery is let in %s', async (_, place, expected) => {
  await profile.ingest(fileName(19), saying(19));
  const held = await profile.ingest(fileName(20), saying(20).replace('<lopnummer>20<', '<lopnummer>1<'));
  const released = await profile.service.handlers['quarantine.release']({ id: held.id, reason: 'ny serie', ...place });
  expect([released.state, released.released?.reason, await said()]).toEqual(['applied', 'ny serie', expected]);
  expect(await flagsOf(profile)).not.toContain('person.doubtful');
});

test('a gap in the numbers is a warning on the delivery, a flag and a gap in the status', async () => {
  await profile.ingest(fileName(14), saying(14));
  const delivery = await profile.ingest(fileName(17), saying(17));
  expect([delivery.state, delivery.faults.map(({ code, detail }) => [code, detail])]).toEqual([
    'applied',
    [['response.gap', { from: 15, to: 16 }]],
  ]);
  await profile.ingest(fileName(18), saying(18));
  expect((await status()).gaps).toEqual([{ from: 15, to: 16 }]);
  expect(await flagsOf(profile)).toEqual(['response.gap']);
});

test.each([
  ['after', false],
  ['before', true],
])('a night run again counts instead of the first run, when it comes %s it', async (_when, isFirst) => {
  const early = { name: fileName(18), xml: night(18, [news([sickCase('2026-08-14'), sickCase('2025-01-01')])]) };
  const rerun = { name: 'omkörd.xml', xml: saying(18, '99').replace('T02:14', 'T05:41') };
  const ids = new Map<string, number>();
  for (const { name, xml } of isFirst ? [rerun, early] : [early, rerun])
    ids.set(name, (await profile.ingest(name, xml)).id);
  expect((await casesOf(profile)).map((one) => [one.startades, daysOf(one)])).toEqual([['2026-08-14', '99']]);
  const deliveries = await profile.service.handlers['delivery.list']({});
  const found = (name: string) => deliveries.find(({ file }) => file === name);
  expect([found(early.name)?.state, found(early.name)?.supersededBy]).toEqual(['applied', ids.get(rerun.name)]);
  expect([found(rerun.name)?.state, found(rerun.name)?.supersededBy]).toEqual(['applied', null]);
  expect(await flagsOf(profile)).toEqual(['response.rerun']);
});

test('files named in one call take effect by number, whatever the order of the names', async () => {
  const files = { 'a.xml': saying(20), 'b.xml': saying(18), 'c.xml': saying(19) };
  const deliveries = await ingestTogether(files);
  expect(deliveries.map(({ file, state, faults }) => [file, state, faults.length])).toEqual([
    ['a.xml', 'applied', 0],
    ['b.xml', 'applied', 0],
    ['c.xml', 'applied', 0],
  ]);
  const order = mirrorRows(profile.directory, 'SELECT lopnummer FROM delivery ORDER BY in_effect');
  expect(order.map(({ lopnummer }) => lopnummer)).toEqual([18, 19, 20]);
  expect(await said()).toBe('20');
});

test('both runs of a night in one call take effect in the order in which FK made them', async () => {
  const [first, second] = await ingestTogether({
    'a.xml': saying(18, '99').replace('T02:14', 'T05:41'),
    'b.xml': saying(18),
  });
  expect([first?.state, second?.state]).toEqual(['applied', 'applied']);
  expect([codesOf(first as DeliveryView), codesOf(second as DeliveryView)]).toEqual([['response.rerun'], []]);
  expect(await said()).toBe('99');
});

test('files without a number go by the time at which FK made them', async () => {
  const unnumbered = (day: number): string => saying(day).replace(/<lopnummer>\d+<\/lopnummer>/, '');
  const [newer, older] = await ingestTogether({ 'a.xml': unnumbered(20), 'b.xml': unnumbered(18) });
  expect([newer?.state, older?.state, await said()]).toEqual(['applied', 'applied', '20']);
  const late = await profile.ingest('c.xml', unnumbered(19));
  expect([late.state, codesOf(late), await said()]).toEqual(['applied', ['response.late'], '20']);
});

test('a damaged file among good ones stops none of them', async () => {
  const [bad, good] = await ingestTogether({ 'a.xml': saying(18).slice(0, 200), 'b.xml': saying(19) });
  expect([bad?.state, good?.state, await said()]).toEqual(['quarantined', 'applied', '19']);
});

test('an empty night is known as one and moves the number on', async () => {
  await profile.ingest(fileName(18), saying(18));
  const empty = await profile.ingest(
    fileName(19),
    night(19, []).replace(/<informationsfalt>\s*<\/informationsfalt>/, ''),
  );
  expect([empty.state, empty.persons, codesOf(empty)]).toEqual(['empty', 0, []]);
  const next = await profile.ingest(fileName(20), saying(20));
  expect([next.state, codesOf(next), (await status()).gaps]).toEqual(['applied', [], []]);
});
