/** What the timeline computes before it draws: lanes, window, ticks, rows and bundles, and where keys lead. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadSchemaProfile } from '../../src/main/files/schema-profile.ts';
import { dayNumber } from '../../src/renderer/days.ts';
import { type Lane, lanesOf, type Mark } from '../../src/renderer/features/persons/model/marks.ts';
import { personRows } from '../../src/renderer/features/persons/model/person-rows.ts';
import { layOut } from '../../src/renderer/features/persons/timeline/lay-out.ts';
import { moved } from '../../src/renderer/features/persons/timeline/moves.ts';
import { ticksOf, weekNumber } from '../../src/renderer/features/persons/timeline/ticks.ts';
import { bringing, lengthOf, panned, zoomed } from '../../src/renderer/features/persons/timeline/window.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { persons } from '../support/sample/sample-persons.ts';

const profile = loadSchemaProfile(readFileSync('schemas/profile_v2_0_4.json', 'utf8'));
const anna = persons[0]!;
const lanes = lanesOf(profile, personRows(profile, anna.records), anna.paidOutside);
const day = (text: string): number => dayNumber(localDateOf(text));

describe('lanes', () => {
  test('stand in the catalogue order, payments and claw-backs last', () => {
    expect(lanes[0]?.key).toBe('sjukpenning');
    expect(lanes.slice(-2).map(({ key }) => key)).toEqual(['payments', 'clawbacks']);
  });

  test('have marks with extent, amount and the time they are about', () => {
    const half = lanes[0]?.marks.find(({ from }) => from === '2026-08-14');
    expect(half).toMatchObject({ extent: 0.5, to: '2026-09-01' });
    expect(lanes.at(-1)?.marks[0]).toMatchObject({ at: '2026-10-02', amount: 432_100, from: '2026-08-20' });
  });

  test('show days paid outside periods on the payment and where the period should be', () => {
    const paid = lanes.at(-2)?.marks.find(({ at }) => at === '2026-06-25');
    expect(paid?.outside).toMatchObject([{ from: '2026-05-01', to: '2026-06-01' }]);
    expect(lanes.flatMap(({ marks }) => marks).filter(({ outside }) => outside.length > 0)).toEqual([paid]);
    expect(lanes[0]?.paid).toEqual(paid?.outside);
  });
});

describe('the window', () => {
  const whole = { from: 0, to: 3650 };

  test('keeps the day under the pointer where it is, from ten days to all', () => {
    const near = zoomed(whole, whole, 4, 1000);
    expect((1000 - near.from) / lengthOf(near)).toBeCloseTo(1000 / 3650);
    expect(lengthOf(zoomed(near, whole, 1e6, 1000))).toBe(10);
    expect(zoomed(near, whole, 1e-6, 1000)).toEqual(whole);
  });

  test('is panned within what there is, and no further than a mark needs', () => {
    expect(panned({ from: 100, to: 200 }, whole, -500)).toEqual({ from: 0, to: 100 });
    expect(bringing({ from: 100, to: 200 }, whole, 120, 150)).toEqual({ from: 100, to: 200 });
    expect(bringing({ from: 100, to: 200 }, whole, 300, 310)).toEqual({ from: 215, to: 315 });
    expect(bringing({ from: 100, to: 200 }, whole, 50, 60)).toEqual({ from: 45, to: 145 });
  });
});

describe('ticks', () => {
  const from = day('2026-08-12');
  const ticks = (days: number) => ticksOf({ from, to: from + days }, 900);

  test.each([
    [14, 'day', '2026-08-12', '2026-08-01'],
    [90, 'week', '2026-08-17', '2026-08-01'],
    [400, 'month', '2026-09-01', '2026-01-01'],
    [1500, 'quarter', '2026-10-01', '2026-01-01'],
  ] as const)('over %i days are by the %s, below their month or year', (days, unit, first, head) => {
    expect([ticks(days).unit, ticks(days).dates[0], ticks(days).heads[0]]).toEqual([unit, first, head]);
    expect(ticks(days).dates.every((date) => day(date) < from + days)).toBe(true);
  });

  test('over decades are round years with room between them', () => {
    const { unit, dates } = ticks(36_500);
    expect([unit, dates[0], dates.length]).toEqual(['year', '2030-01-01', 10]);
  });

  test('count weeks as Swedish calendars do', () => {
    expect(
      ['2026-01-01', '2026-12-31', '2027-01-03', '2027-01-04'].map((text) => weekNumber(localDateOf(text))),
    ).toEqual([1, 53, 53, 1]);
  });
});

describe('a lane', () => {
  const payment = (at: string, id = at): Mark => ({
    ...lanes.at(-2)!.marks[0]!,
    ...{ id, at: localDateOf(at), from: null, to: null, outside: [] },
  });
  const lane = (marks: readonly Mark[]): Lane => ({ key: 'payments', kind: 'payment', marks, paid: [] });

  test('has periods that follow each other in one row and overlapping ones in two', () => {
    const [first] = lanes[0]!.marks;
    expect(layOut(lanes[0]!, 2).rows).toBe(1);
    const twins = layOut({ ...lanes[0]!, marks: [first!, { ...first!, id: 'twin' }] }, 2);
    expect(twins.items.map(({ row }) => row)).toEqual([0, 1]);
  });

  test('stacks a few at one place, bundles more, and lets them apart when there is room', () => {
    const few = ['a', 'b', 'c'].map((id) => payment('2026-09-25', id));
    expect(layOut(lane(few), 2).items.map(({ row }) => row)).toEqual([0, 1, 2]);
    const many = [...few, payment('2026-09-27'), payment('2026-10-20')];
    expect(layOut(lane(many), 2).items.map(({ id, marks }) => [id, marks.length])).toEqual([
      ['a', 4],
      ['2026-10-20', 1],
    ]);
    expect(layOut(lane(many), 40).items).toHaveLength(5);
  });

  test('shows every mark once, whatever the zoom', () => {
    const { marks } = lanesOf(profile, personRows(profile, persons.at(-1)!.records)).at(-2)!;
    for (const perDay of [0.2, 1, 7, 90]) {
      const shown = layOut(lane(marks), perDay).items.flatMap((item) => item.marks);
      expect(new Set(shown)).toEqual(new Set(marks));
      expect(shown).toHaveLength(marks.length);
    }
  });
});

test('arrow keys stop at the ends and find the nearest mark in the next lane', () => {
  const laid = lanes.map((lane) => layOut(lane, 4));
  const [first, second] = laid[0]!.items;
  expect(moved(laid, first!.id, 'ArrowLeft')).toBeUndefined();
  expect(moved(laid, first!.id, 'ArrowRight')).toBe(second);
  expect(moved(laid, first!.id, 'End')).toBe(laid[0]!.items.at(-1));
  expect(laid[1]!.items).toContain(moved(laid, first!.id, 'ArrowDown'));
});
