/** A disputed delivery marks everything that it brought, changes nothing, and stays marked until it is cleared. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factsIn, mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, flagsOf, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  for (const person of [anna, bertil]) await order(profile, ['sjukpenning', 'foraldrapenning'], person);
  await profile.ingest(fileName(17), night(17, [sick(anna), sick(bertil)]));
  await profile.ingest(fileName(18), night(18, [news([sickCase('2026-09-01'), sickCase('2026-10-01')])]));
  await profile.ingest(fileName(19), night(19, [news([sickCase('2026-10-01', [['aktivt', 'true']])])]));
});
afterEach(() => profile.remove());

const [oldest, doubted, newest] = [1, 2, 3];
const reason = 'FK har skickat fel händelser, störning 42';
const handlers = () => profile.service.handlers;

const dispute = (id = doubted) => handlers()['delivery.dispute']({ id, reason });
const clear = (id = doubted) => handlers()['delivery.clear-dispute']({ id, note: 'kompenserat 2026-11-20' });
const person = (asOf: { knownAt?: string } = {}, personnummer: string = anna) =>
  handlers()['person.get']({ personnummer, ...asOf });
const marks = async (asOf: { knownAt?: string } = {}, personnummer: string = anna) =>
  (await person(asOf, personnummer)).records.map(({ content, disputed }) => [content.startades, disputed]);

test('what it brought and still holds is marked, with the reason, and nothing else is', async () => {
  const before = factsIn(profile.directory);
  const delivery = await dispute();
  expect(delivery).toMatchObject({ id: doubted, state: 'applied', dispute: { reason }, flagged: true });
  expect(await marks()).toEqual([
    ['2026-08-14', false],
    ['2026-09-01', true],
    ['2026-10-01', false],
  ]);
  const night18 = { id: doubted, night: '2026-11-18' };
  expect((await person()).disputes).toEqual([{ delivery: night18, reason, records: 1 }]);
  expect([(await person({}, bertil)).disputes, await marks({}, bertil)]).toEqual([[], [['2026-08-14', false]]]);
  expect(factsIn(profile.directory)).toEqual(before);
});

test('at an earlier known time it is marked as well, and before it came it is not', async () => {
  await dispute();
  expect(await marks({ knownAt: String(doubted) })).toEqual([
    ['2026-08-14', false],
    ['2026-09-01', true],
    ['2026-10-01', true],
  ]);
  expect(await marks({ knownAt: String(oldest) })).toEqual([['2026-08-14', false]]);
  expect((await person({ knownAt: String(oldest) })).disputes).toEqual([]);
});

test('what it withdrew is marked where it is shown as withdrawn, and not while it held', async () => {
  const { id } = await profile.ingest(fileName(20), night(20, [{ ...sick(bertil), benefits: [] }]));
  await dispute(id);
  const [withdrawn] = (await person({}, bertil)).records;
  expect(withdrawn).toMatchObject({ withdrawn: { id }, disputed: true });
  expect(await marks({ knownAt: String(newest) }, bertil)).toEqual([['2026-08-14', false]]);
});

test('the changes that it brought are marked, from its own and from a later point of view', async () => {
  await dispute();
  const changes = async (from: number, to?: number) =>
    (await handlers()['delivery.changes']({ from, ...(to && { to }) })).changes.map((one) => [one.by.id, one.disputed]);
  expect(await changes(doubted)).toEqual([
    [doubted, true],
    [doubted, true],
  ]);
  expect(await changes(oldest, newest)).toEqual([
    [doubted, true],
    [newest, false],
  ]);
});

test('a late delivery that is put in its place is disputed by what it says, not by where it was put', async () => {
  const { id } = await profile.ingest(
    fileName(16),
    night(16, [sick(anna), news([['foraldrapenning', [['fpArende', [['startades', '2026-03-03']]]]]], bertil)]),
  );
  await dispute(id);
  expect(await marks({}, bertil)).toEqual(expect.arrayContaining([['2026-03-03', true]]));
});

describe('the flag of a dispute', () => {
  test('is open while the dispute lasts, and cannot be resolved past it', async () => {
    await dispute();
    expect(await flagsOf(profile)).toEqual(['delivery.disputed']);
    const [flag] = await handlers()['flag.list']({ state: 'open' });
    const resolving = handlers()['flag.resolve']({ id: flag?.id ?? 0, note: 'ser bra ut' });
    await expect(resolving).rejects.toMatchObject({ fault: { code: 'dispute.open', detail: { found: doubted } } });
    expect(await flagsOf(profile)).toEqual(['delivery.disputed']);
    expect((await person()).disputes).toHaveLength(1);
  });

  test('is settled with the note when the dispute is cleared, and a second dispute raises another', async () => {
    await dispute();
    const before = await person();
    expect(await clear()).toMatchObject({ id: doubted, dispute: null, flagged: false });
    expect([await flagsOf(profile), (await person()).disputes]).toEqual([[], []]);
    expect((await person()).records.some(({ disputed }) => disputed)).toBe(false);
    const [flag] = await handlers()['flag.list']({});
    expect(flag).toMatchObject({ code: 'delivery.disputed', state: 'resolved', note: 'kompenserat 2026-11-20' });
    expect(await handlers()['flag.resolve']({ id: flag?.id ?? 0, note: 'igen' })).toEqual(flag);
    await dispute();
    expect([await flagsOf(profile), await person()]).toEqual([['delivery.disputed'], before]);
  });
});

test('who disputed and who cleared stays in the journal', async () => {
  await dispute();
  await clear();
  await dispute();
  const rows = mirrorRows(profile.directory, 'SELECT delivery, reason, at, cleared_at, note FROM dispute ORDER BY id');
  const at = '2026-11-22T12:00:00.000Z';
  expect(rows).toEqual([
    { delivery: doubted, reason, at, cleared_at: at, note: 'kompenserat 2026-11-20' },
    { delivery: doubted, reason, at, cleared_at: null, note: null },
  ]);
});

test('a dispute twice, a clearing of nothing and an unknown delivery are refused', async () => {
  const refused = (code: string, found: number) => ({ fault: { code, detail: { found } } });
  await expect(clear()).rejects.toMatchObject(refused('dispute.not-there', doubted));
  await dispute();
  await expect(dispute()).rejects.toMatchObject(refused('dispute.open', doubted));
  await expect(dispute(99)).rejects.toMatchObject(refused('mirror.no-such-delivery', 99));
  await expect(clear(99)).rejects.toMatchObject(refused('mirror.no-such-delivery', 99));
});
