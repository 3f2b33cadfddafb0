/** The comparison of two contents: which groups are taken to be the same, and what is said to differ. */
import { describe, expect, test } from 'vitest';
import { diffContent } from '../../src/core/mirror/diff.ts';
import type { Content } from '../../src/shared/content.ts';
import { recordRule, spanNames } from '../../src/shared/record-rule.ts';
import { shippedProfile } from '../support/schema-profile.ts';

const profile = await shippedProfile();
const diffOf = (benefit: string, element: string) => (before: Content, after: Content) => {
  const rule = recordRule(profile, benefit, element);
  return diffContent(before, after, rule?.fields, spanNames(rule));
};
const sick = diffOf('sjukpenning', 'sjpArende');
const paid = diffOf('utbetalning', 'period');

const period = (from: string, tom?: string, more: Content = {}): Content => ({ from, ...(tom && { tom }), ...more });
const periods = (...list: readonly Content[]): Content => ({ startades: '2026-08-14', period: list });
const brief = (changes: ReturnType<typeof sick>) =>
  changes.map((change) => [change.type, change.path, change.type === 'group' ? change.span : null]);

describe('a period', () => {
  test('whose first day moved is the same period, shortened, with both dates named', () => {
    const before = periods(period('2026-08-14', '2026-08-31', { antalDagar: '18' }));
    const after = periods(period('2026-08-15', '2026-08-31', { antalDagar: '17' }));
    expect(sick(before, after)).toEqual([
      expect.objectContaining({
        ...{ type: 'group', path: 'period[1]', position: 1, span: 'shortened' },
        changes: [
          expect.objectContaining({ path: 'period[1]/from', before: '2026-08-14', after: '2026-08-15' }),
          expect.objectContaining({ path: 'period[1]/antalDagar', before: '18', after: '17' }),
        ],
      }),
    ]);
  });

  test.each([
    ['lengthened', period('2026-08-14', '2026-08-31'), period('2026-08-14', '2026-09-15')],
    ['lengthened', period('2026-08-14', '2026-08-31'), period('2026-08-14')],
    ['shortened', period('2026-08-14'), period('2026-08-14', '2026-08-31')],
    ['moved', period('2026-08-14', '2026-08-31'), period('2026-08-20', '2026-09-10')],
    ['shortened', period('2026-08', '2026-09'), period('2026-08-01', '2026-09-29')],
    [null, period('2026-08', '2026-08'), period('2026-08-01', '2026-08-31')],
    [null, period('2026-08-14', '2026-08-10'), period('2026-08-14', '2026-08-31')],
    [null, period('2026-08-14', 'okänt'), period('2026-08-14', '2026-08-31')],
  ])('is %s', (span, before, after) => {
    expect(brief(sick(periods(before), periods(after)))).toEqual([['group', 'period[1]', span]]);
  });

  test('with no time in common with the old one is new, and the old one is gone', () => {
    const changes = sick(periods(period('2026-08-14', '2026-08-31')), periods(period('2026-09-01', '2026-09-30')));
    expect(brief(changes)).toEqual([
      ['added', 'period[1]', null],
      ['removed', 'period[1]', null],
    ]);
  });

  test('that overlaps but pays something else is not the same, unless it covers the same time', () => {
    const half = { delforman: 'SJP' };
    const other = { delforman: 'RBE' };
    const [before, later] = [period('2026-08-14', '2026-08-31', half), period('2026-08-20', '2026-08-31', other)];
    expect(brief(sick(periods(before), periods(later))).map(([type]) => type)).toEqual(['added', 'removed']);
    const same = period('2026-08-14', '2026-08-31', other);
    expect(brief(sick(periods(before), periods(same)))).toEqual([['group', 'period[1]', null]]);
  });

  test('among equals goes by its place, after those that did not change', () => {
    const twin = (antalDagar: string): Content => period('2026-08-14', '2026-08-31', { antalDagar });
    expect(brief(sick(periods(twin('1'), twin('2'), twin('3')), periods(twin('2'), twin('9'))))).toEqual([
      ['group', 'period[2]', null],
      ['removed', 'period[3]', null],
      ['reordered', 'period', null],
    ]);
  });
});

test('periods in another order are reordered, and nothing else', () => {
  const [a, b] = [period('2026-08-14', '2026-08-31'), period('2026-09-01', '2026-09-30')];
  expect(sick(periods(a, b), periods(b, a))).toEqual([
    { type: 'reordered', path: 'period', name: 'period', position: null, order: [2, 1] },
  ]);
});

test('payment rows have no key: equal rows are the same, the rest go by place', () => {
  const row = (beloppstyp: string, skattebelopp: string): Content => ({ beloppstyp, skattebelopp });
  const before = { utbetalningen: [row('SJP', '1.00'), row('PS', '2.00')] };
  expect(brief(paid(before, { utbetalningen: [row('PS', '2.00'), row('SJP', '1.50')] }))).toEqual([
    ['group', 'utbetalningen[2]', null],
    ['reordered', 'utbetalningen', null],
  ]);
});

test('children are texts of a list: they come and go, and never turn into each other', () => {
  expect(sick({ barn: ['a', 'b'] }, { barn: ['b', 'c'] })).toMatchObject([
    { type: 'value', path: 'barn[2]', before: null, after: 'c' },
    { type: 'value', path: 'barn[1]', before: 'a', after: null },
  ]);
});

test('what the profile does not know is compared all the same', () => {
  expect(sick({ nytt: 'x', '@a': '1' }, { nytt: ['x', { djupt: 'y' }], '@a': '2' })).toMatchObject([
    { type: 'added', path: 'nytt[2]', group: { djupt: 'y' } },
    { type: 'value', path: '@a', before: '1', after: '2' },
  ]);
  expect(sick({ nytt: 'x' }, { nytt: { '@a': '1', '#text': 'x' } })).toMatchObject([
    { type: 'added', path: 'nytt' },
    { type: 'value', path: 'nytt', before: 'x', after: null },
  ]);
});

test('an element named as a built-in property is an element like any other', () => {
  const hostile = JSON.parse('{"__proto__": "1", "constructor": "2"}') as Content;
  expect(sick({}, hostile).map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
});

test('the order of elements alone is no change', () => {
  expect(sick({ aktivt: 'true', avslaget: 'false' }, { avslaget: 'false', aktivt: 'true' })).toEqual([]);
});
