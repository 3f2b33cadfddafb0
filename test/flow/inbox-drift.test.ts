/** What the schema profile does not know is kept in the JSON and reported, with an example that shows no content. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anna, casesOf, codesOf, fileName, flagsOf, news, night, order, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

test('an unknown benefit is mirrored whole, flagged as not ordered and reported as drift', async () => {
  const [startades, utfall] = ['2026-08-14', 'Åsa 19900101-2385'];
  const unknown = news([
    [
      'nyForman',
      [
        [
          'nyArende',
          [
            ['startades', startades],
            ['utfall', utfall],
          ],
        ],
      ],
    ],
  ]);
  const { state, drift } = await profile.ingest(fileName(18), night(18, [unknown]));
  expect(state).toBe('applied');
  expect(drift).toEqual([{ kind: 'element', path: 'nyForman', count: 1, example: '' }]);
  const { statements } = await profile.document(anna);
  expect(statements).toEqual([{ benefit: 'nyForman', element: 'nyArende', fields: { startades, utfall } }]);
  expect(await flagsOf(profile)).toEqual(['person.benefit-not-ordered', 'response.drift']);
});

test('an unknown record of a known benefit is a statement, and its example is masked', async () => {
  const unknown = news([['sjukpenning', [['sjpBeslut', 'Åsa 19900101-2385, 45 kr']]]]);
  const { drift } = await profile.ingest(fileName(18), night(18, [unknown, unknown]));
  expect(drift).toEqual([
    { kind: 'element', path: 'sjukpenning/sjpBeslut', count: 2, example: 'xxx 99999999-9999, 99 xx' },
  ]);
  const { statements } = await profile.document(anna);
  expect(statements).toEqual([
    { benefit: 'sjukpenning', element: 'sjpBeslut', fields: { '#text': 'Åsa 19900101-2385, 45 kr' } },
  ]);
});

test('unknown fields, attributes and odd values are kept at any depth and counted by path', async () => {
  const known = news([
    sickCase('2026-08-14', [
      ['ny', '1'],
      [
        'period',
        [
          ['from', 'snart'],
          ['grupp', [['x', 'Ö']]],
        ],
      ],
    ]),
  ]);
  const xml = night(18, [known, known])
    .replaceAll('<from>', '<from kod="7">')
    .replaceAll('<person ', '<person ny="2" ');
  const { drift } = await profile.ingest(fileName(18), xml);
  expect(drift.map(({ kind, path, count, example }) => `${kind} ${path} ${count} ${example}`).sort()).toEqual([
    'attribute person/@ny 2 9',
    'attribute sjukpenning/sjpArende/period/from/@kod 2 9',
    'element sjukpenning/sjpArende/ny 2 9',
    'element sjukpenning/sjpArende/period/grupp 2 ',
    'value sjukpenning/sjpArende/period/from 2 xxxxx',
  ]);
  const [found] = (await profile.document(anna)).cases;
  expect(found).toEqual({
    benefit: 'sjukpenning',
    startades: '2026-08-14',
    ny: '1',
    period: [{ from: { '@kod': '7', '#text': 'snart' }, grupp: { x: 'Ö' } }],
  });
});

test('an unknown element of a person is kept as a statement about the person', async () => {
  const xml = night(18, [news([])]).replace('</personnummer>', '</personnummer><avliden>2026-11-01</avliden>');
  const { drift } = await profile.ingest(fileName(18), xml);
  expect(drift).toEqual([{ kind: 'element', path: 'person/avliden', count: 1, example: '9999-99-99' }]);
  const { statements } = await profile.document(anna);
  expect(statements).toEqual([{ benefit: 'person', element: 'avliden', fields: { '#text': '2026-11-01' } }]);
});

test('stray text in a benefit or in a known group is kept and counted once', async () => {
  const xml = night(18, [news([['sjukpenning', 'inget'], sickCase('2026-08-14')])]);
  const { drift } = await profile.ingest(fileName(18), xml.replace('<sjpArende>', '<sjpArende>obs'));
  expect(drift.map(({ kind, path, count }) => [kind, path, count])).toEqual([
    ['value', 'sjukpenning', 1],
    ['value', 'sjukpenning/sjpArende', 1],
  ]);
  const { cases, statements } = await profile.document(anna);
  expect(cases).toEqual([{ benefit: 'sjukpenning', startades: '2026-08-14', '#text': 'obs' }]);
  expect(statements).toEqual([{ benefit: 'sjukpenning', element: '', fields: { '#text': 'inget' } }]);
});

test('elements with the names of JavaScript’s own properties are content like any other', async () => {
  const odd = news([
    [
      'sjukpenning',
      [
        [
          'sjpArende',
          [
            ['startades', '2026-08-14'],
            ['__proto__', [['polluted', 'ja']]],
            ['constructor', 'k'],
            [
              'period',
              [
                ['toString', 't'],
                ['__proto__', 'p'],
              ],
            ],
          ],
        ],
      ],
    ],
    ['constructor', [['__proto__', [['hasOwnProperty', 'h']]]]],
    ['__proto__', [['valueOf', 'v']]],
  ]);
  const xml = night(18, [odd]).replace('<constructor>k', '<constructor __proto__="a">k');
  const { state, drift } = await profile.ingest(fileName(18), xml);
  expect(state).toBe('applied');
  expect(drift.map(({ path }) => path)).toContain('sjukpenning/sjpArende/__proto__');
  const { cases, statements } = await profile.document(anna);
  expect(JSON.stringify(cases)).toBe(
    '[{"benefit":"sjukpenning","startades":"2026-08-14","__proto__":{"polluted":"ja"},"constructor":{"@__proto__":"a","#text":"k"},"period":[{"toString":"t","__proto__":"p"}]}]',
  );
  expect(statements.map((statement) => JSON.stringify(statement)).sort()).toEqual([
    '{"benefit":"__proto__","element":"valueOf","fields":{"#text":"v"}}',
    '{"benefit":"constructor","element":"__proto__","fields":{"hasOwnProperty":"h"}}',
  ]);
  expect('polluted' in {}).toBe(false);
  const again = await profile.ingest(fileName(19), xml.replace('<lopnummer>18', '<lopnummer>19'));
  expect([again.changes.unchanged, again.changes.changed, again.changes.new]).toEqual([3, 0, 0]);
});

test('a person without informationstyp is read as news, with a warning on the delivery', async () => {
  const known = news([
    [
      'sjukpenning',
      [
        ['sjpArende', [['startades', '2026-01-01']]],
        ['sjpArende', [['startades', '2026-08-14']]],
      ],
    ],
  ]);
  await profile.ingest(fileName(18), night(18, [known]));
  const { type: _, ...untyped } = news([sickCase('2026-08-14', [['aktivt', 'false']])]);
  const delivery = await profile.ingest(fileName(19), night(19, [untyped, { ...untyped, type: '7' }]));
  expect([delivery.state, codesOf(delivery), delivery.faults[0]?.detail]).toEqual([
    'applied',
    ['response.type-missing'],
    { persons: 2 },
  ]);
  const cases = await casesOf(profile);
  expect(cases.map((found) => [found.startades, found.aktivt])).toEqual([
    ['2026-01-01', undefined],
    ['2026-08-14', 'false'],
  ]);
});
