/** A full refresh beside the nights: what it found that they had not delivered, counted, flagged and told. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryChangesView } from '../../src/shared/change-views.ts';
import type { FlagView } from '../../src/shared/views.ts';
import { lefi } from '../support/cli.ts';
import { anna, bertil, fileName, flagsOf, news, night, order, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { full, may, payment, period, right, wrong } from '../support/refreshes.ts';
import type { PersonXml } from '../support/response-xml.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  for (const person of [anna, bertil]) await order(profile, ['sjukpenning', 'utbetalning'], person);
});
afterEach(() => profile.remove());

const changes = (from: number, more: object = {}): Promise<DeliveryChangesView> =>
  profile.service.handlers['delivery.changes']({ from, ...more });
const wordsOf = ({ changes: list }: DeliveryChangesView): string[] =>
  list.flatMap(({ words }) => words.map((sentence) => sentence.replaceAll('\u00a0', ' ')));
const differing = async (): Promise<FlagView[]> =>
  (await profile.service.handlers['flag.list']({ state: 'open' })).filter(
    ({ code }) => code === 'mirror.refresh-differs',
  );

test('the first answer to a new order is no refresh', async () => {
  const { id } = await profile.ingest(fileName(17), night(17, [full([sickCase('2024-04-21', [may])], [right])]));
  const first = await changes(id);
  expect([first.missed, first.changes.map(({ refreshed }) => refreshed)]).toEqual([null, [false, false]]);
  expect(await differing()).toEqual([]);
});

describe('a refresh', () => {
  beforeEach(() =>
    profile.ingest(
      fileName(17),
      night(17, [
        full([sickCase('2024-04-21', [may])], [wrong]),
        full([sickCase('2024-02-01', [period('2024-02-01', '2024-02-20')])], [], bertil),
      ]),
    ),
  );

  test('that agrees with the mirror says so, and is not flagged', async () => {
    const { id } = await profile.ingest(fileName(18), night(18, [full([sickCase('2024-04-21', [may])], [wrong])]));
    expect(await changes(id)).toMatchObject({ missed: [], changes: [] });
    expect(await differing()).toEqual([]);
    expect((await lefi(['--profile', profile.directory, 'diff', String(id)])).stdout).toBe(
      'Heluppdateringen stämde med det som nätternas leveranser hade fört med sig.\nInget ändrades.\n',
    );
  });

  test('of the payments of May 2024 tells that their periods were shortened, whether in the row or in the payment', async () => {
    expect(await flagsOf(profile)).toEqual(['quality.payment-without-case']);
    const rowOnly = full(
      [sickCase('2024-04-21', [may])],
      [payment('2024-04-21', '2024-05-20', '2024-05-01', '2024-05-10')],
    );
    const { id: rows } = await profile.ingest(fileName(18), night(18, [rowOnly]));
    expect(wordsOf(await changes(rows))).toEqual([
      'Utbetalning 2024-05-24: utbetalningsrad: ersättningsperiod förkortad 2024-04-21–2024-05-20 → 2024-05-01–2024-05-10',
    ]);
    expect(await flagsOf(profile)).toEqual(['mirror.refresh-differs']);
    const { id: whole } = await profile.ingest(
      fileName(19),
      night(19, [full([sickCase('2024-04-21', [may])], [right])]),
    );
    const told = await changes(whole);
    expect(wordsOf(told)).toEqual([
      'Utbetalning 2024-05-24: ersättningsperiod förkortad 2024-04-21–2024-05-20 → 2024-05-01–2024-05-10',
    ]);
    expect(told).toMatchObject({
      missed: [{ benefit: 'utbetalning', new: 0, changed: 1, withdrawn: 0 }],
      changes: [{ change: 'changed', refreshed: true, span: 'shortened', before: { from: '2024-04-21' } }],
    });
  });

  test('of a case tells that its period was shortened', async () => {
    const before = full([sickCase('2024-04-21', [period('2024-04-21', '2024-05-20')])], [wrong]);
    await profile.ingest(fileName(18), night(18, [before]));
    const { id } = await profile.ingest(fileName(19), night(19, [full([sickCase('2024-04-21', [may])], [wrong])]));
    expect(wordsOf(await changes(id))).toEqual([
      'Sjukpenning: perioden 2024-04-21–2024-05-20 förkortad till 2024-05-01–2024-05-10',
    ]);
  });

  test('is counted by benefit and flagged once for all its persons', async () => {
    const newCase = sickCase('2024-06-01', [period('2024-06-01', '2024-06-10')]);
    const both = [full([newCase], [right]), full([], [right], bertil)];
    const { id } = await profile.ingest(fileName(18), night(18, both));
    expect((await changes(id)).missed).toEqual([
      { benefit: 'sjukpenning', new: 1, changed: 0, withdrawn: 2 },
      { benefit: 'utbetalning', new: 1, changed: 1, withdrawn: 0 },
    ]);
    const flags = await differing();
    expect(flags).toMatchObject([{ delivery: id, personnummer: null }]);
    expect(flags[0]?.message).toContain('2 nya, 1 ändrade och 2 återtagna');
  });

  test('is told apart from the news of the same night, and narrowed by person and benefit', async () => {
    const { id } = await profile.ingest(
      fileName(18),
      night(18, [news([sickCase('2024-02-01', [period('2024-02-01', '2024-02-25')])], bertil), full([], [wrong])]),
    );
    const { missed, changes: list } = await changes(id);
    expect(missed).toEqual([{ benefit: 'sjukpenning', new: 0, changed: 0, withdrawn: 1 }]);
    expect(list.map(({ personnummer, refreshed }) => [personnummer, refreshed])).toEqual([
      [bertil, false],
      [anna, true],
    ]);
    expect((await changes(id, { personnummer: bertil })).missed).toBeNull();
    expect((await changes(id, { personnummer: anna, benefit: 'utbetalning' })).missed).toEqual([]);
    expect((await changes(id, { limit: 1 })).missed).toEqual(missed);
  });

  test('counts between any two deliveries, and not beyond them', async () => {
    const first = await profile.ingest(fileName(18), night(18, [full([], [wrong])]));
    const second = await profile.ingest(fileName(19), night(19, [full([sickCase('2024-04-21', [may])], [wrong])]));
    const third = await profile.ingest(fileName(20), night(20, []));
    expect((await changes(1, { to: third.id })).missed).toEqual([
      { benefit: 'sjukpenning', new: 1, changed: 0, withdrawn: 1 },
    ]);
    const between = await changes(first.id, { to: second.id });
    expect(between.missed).toEqual([{ benefit: 'sjukpenning', new: 1, changed: 0, withdrawn: 0 }]);
    expect(between.changes.map(({ refreshed }) => refreshed)).toEqual([true]);
    expect((await changes(second.id, { to: third.id })).missed).toBeNull();
  });
});

test('complete information after a cancellation and a new order is the first answer again', async () => {
  await profile.ingest(fileName(17), night(17, [full([sickCase('2024-04-21', [may])], [wrong])]));
  await profile.ingest(
    fileName(18),
    night(18, [{ personnummer: anna, type: '1', status: { code: '0', benefits: ['sjukpenning'] } }]),
  );
  await order(profile, ['sjukpenning'], anna, '2024-01-02');
  const answer: PersonXml = {
    ...full([], [wrong]),
    status: { code: '1', benefits: ['sjukpenning'] },
    benefits: [['sjukpenning', []]],
  };
  const { id } = await profile.ingest(fileName(19), night(19, [answer]));
  const { missed, changes: list } = await changes(id);
  expect([missed, list.map(({ change, refreshed }) => [change, refreshed])]).toEqual([null, [['withdrawn', false]]]);
});
