/** A person's flags in step with the mirror: raised, kept, settled, opened again, and never closed behind anybody's back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FlagView } from '../../src/shared/views.ts';
import { anna, bertil, fileName, flagsOf, news, night, order, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import type { Node } from '../support/response-xml.ts';

const paid = (netto: string, more: readonly Node[] = []): Node => [
  'utbetalning',
  [
    [
      'period',
      [
        ...([
          ['from', '2026-08-14'],
          ['tom', '2026-08-31'],
          ['utbetalningsdatum', '2026-09-25'],
        ] as Node[]),
        ...([
          ['bruttobelopp', '12330.00'],
          ['avdragsbelopp', '3699.00'],
          ['nettobelopp', netto],
        ] as Node[]),
        ...more,
      ],
    ],
  ],
];

let profile: TestProfile;
let next = 16;
beforeEach(async () => {
  profile = await testProfile();
  next = 16;
  for (const person of [anna, bertil]) await order(profile, ['sjukpenning', 'utbetalning', 'levnadsintyg'], person);
});
afterEach(() => profile.remove());

/** The next night's news about one person. */
function tell(benefits: readonly Node[], personnummer: string = anna) {
  next += 1;
  return profile.ingest(fileName(next), night(next, [news(benefits, personnummer)]));
}
const flags = (): Promise<readonly FlagView[]> => profile.service.handlers['flag.list']({});
const states = async () => (await flags()).map(({ state, note, delivery }) => [state, note, delivery]);
const resolve = (note: string) => profile.service.handlers['flag.resolve']({ id: 1, note });

describe('a finding', () => {
  test('is a flag of its person, with the benefit, the delivery that brought it, and what is wrong', async () => {
    const { id, flagged } = await tell([paid('1.00')]);
    expect(await flags()).toMatchObject([
      { code: 'quality.net-mismatch', personnummer: anna, benefit: 'utbetalning', delivery: id, state: 'open' },
    ]);
    expect((await flags())[0]?.message).toContain('(1.00 i stället för 8631.00 kr), utbetalning 2026-09-25');
    expect((await profile.document(anna)).flags).toHaveLength(1);
    expect((await profile.document(bertil)).flags).toEqual([]);
    expect(flagged).toBe(true);
  });

  test('is listed for its person in any usual writing, and for nobody else', async () => {
    const list = profile.service.handlers['flag.list'];
    await tell([paid('1.00')]);
    const all = await flags();
    expect(all).toHaveLength(1);
    expect(await list({ personnummer: `${anna.slice(0, 8)}-${anna.slice(8)}` })).toEqual(all);
    expect(await list({ personnummer: anna, state: 'open' })).toEqual(all);
    expect(await list({ personnummer: anna, state: 'resolved' })).toEqual([]);
    expect(await list({ personnummer: bertil })).toEqual([]);
    await expect(list({ personnummer: '1234' })).rejects.toMatchObject({ fault: { code: 'order.bad-personnummer' } });
  });

  test('stays the same flag when the record is restated with the same values', async () => {
    await tell([paid('1.00')]);
    await tell([paid('1.00', [['foretag', '1001']])]);
    await tell([paid('1.00')]);
    expect(await states()).toEqual([['open', null, 1]]);
  });

  test('is settled by the world when it is gone, and open again when it is back', async () => {
    await tell([paid('1.00')]);
    await tell([paid('8631.00')]);
    expect(await states()).toEqual([['resolved', 'gone', 1]]);
    await tell([paid('1.00')]);
    expect(await states()).toEqual([['open', null, 3]]);
  });

  test('that a person has resolved stays resolved, with the note, through restatements and refreshes', async () => {
    await tell([paid('1.00')]);
    await resolve('FK rättar i oktober');
    await tell([paid('1.00', [['foretag', '1001']])]);
    await tell([paid('8631.00')]);
    await tell([paid('1.00')]);
    const status = { code: '1', benefits: ['utbetalning'] };
    next += 1;
    const refresh = { ...news([paid('1.00')]), type: '0', status };
    await profile.ingest(fileName(next), night(next, [refresh]));
    expect(await states()).toEqual([['resolved', 'FK rättar i oktober', 1]]);
  });

  test('with other values is another flag, and the old one is settled', async () => {
    await tell([paid('1.00')]);
    await tell([paid('2.00')]);
    expect(await states()).toEqual([
      ['resolved', 'gone', 1],
      ['open', null, 2],
    ]);
  });

  test('is gone when a full refresh has withdrawn the record', async () => {
    await tell([paid('1.00')]);
    next += 1;
    const status = { code: '1', benefits: ['utbetalning'] };
    await profile.ingest(fileName(next), night(next, [{ personnummer: anna, type: '0', status, benefits: [] }]));
    expect(await states()).toEqual([['resolved', 'gone', 1]]);
  });

  test('of another person is another flag, settled for itself', async () => {
    await tell([paid('1.00')]);
    await tell([paid('1.00')], bertil);
    await tell([paid('8631.00')], bertil);
    expect(await states()).toEqual([
      ['open', null, 1],
      ['resolved', 'gone', 2],
    ]);
  });
});

test('a block and its end, in the order in which they come', async () => {
  const certificate = (uppdaterades: string, status: string): Node => [
    'levnadsintyg',
    [
      [
        'levnadsintygsuppgift',
        [
          ['uppdaterades', uppdaterades],
          ['status', status],
        ],
      ],
    ],
  ];
  await tell([certificate('2026-09-28T01:10:00', '5')]);
  expect(await flagsOf(profile)).toEqual(['person.life-certificate']);
  await tell([certificate('2026-10-02T01:10:00', '2')]);
  expect(await flagsOf(profile)).toEqual([]);
});

test('flags that other checks raised are not settled', async () => {
  await tell([['pension', [['premiepension', [['premiepensionsbeslut', [['from', '2026-01-01']]]]]]], paid('1.00')]);
  await tell([paid('8631.00')]);
  expect(await flagsOf(profile)).toEqual(['person.benefit-not-ordered']);
});

test('a person taken in late is checked as well', async () => {
  const stranger = '197712319875';
  await tell(
    [
      sickCase('2026-08-14', [
        [
          'period',
          [
            ['from', '2026-08-31'],
            ['tom', '2026-08-14'],
          ],
        ],
      ]),
    ],
    stranger,
  );
  expect(await flagsOf(profile)).toEqual(['person.not-subscribed']);
  await order(profile, ['sjukpenning'], stranger);
  expect(await flagsOf(profile)).toEqual(['quality.period-inverted']);
});

test('what is undone with its delivery leaves no flag', async () => {
  next += 1;
  const cut = night(next, [news([paid('1.00')])]).replace(/<slutpost>.*<\/slutpost>/, '');
  await profile.ingest(fileName(next), cut);
  expect(await flagsOf(profile)).toEqual(['response.end-missing']);
});
