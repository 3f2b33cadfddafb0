/** Days covered, left free and covered too often, against a count of each single day. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/core/calendar/day.ts';
import { isCovered, isEmpty, merged, overfull, type Share, uncoveredStretches } from '../../src/core/quality/days.ts';
import { wholeMonths } from '../../src/core/quality/payment-days.ts';
import { contains, type Interval } from '../../src/shared/interval.ts';
import { localDateOf } from '../../src/shared/local-date.ts';

const first = localDateOf('2024-02-20');
/** All days that a test interval can begin or end on, and one before and after. */
const days = Array.from({ length: 24 }, (_, index) => addDays(first, index - 1));
const day = fc.nat(20).map((number) => addDays(first, number));
const side = fc.option(day, { freq: 8 });
const interval = fc.record({ from: side, to: side });
const intervals = fc.array(interval, { maxLength: 8 });
const shares = fc.array(
  fc.record({ days: interval, share: fc.option(fc.constantFrom(0, 25, 50, 75, 100), { freq: 5 }) }),
  { maxLength: 7 },
);

const daysOf = (list: readonly Interval[]) => days.filter((one) => list.some((each) => contains(each, one)));

test('merged intervals cover the same days, in order, each once', () => {
  fc.assert(
    fc.property(intervals, (list) => {
      const whole = merged(list);
      expect(daysOf(whole)).toEqual(daysOf(list));
      for (const one of days) expect(whole.filter((each) => contains(each, one)).length).toBeLessThan(2);
      expect(whole.slice(1).every(({ from }, place) => String(whole[place]?.to) < String(from))).toBe(true);
    }),
  );
});

test('what is left free is every free day, in stretches that do not touch', () => {
  fc.assert(
    fc.property(interval, intervals, (wanted, list) => {
      const free = daysOf([wanted]).filter((one) => !daysOf(list).includes(one));
      const found = uncoveredStretches(wanted, merged(list));
      expect(daysOf(found)).toEqual(free);
      expect(found).toEqual(merged(found));
    }),
  );
});

test('days are covered when none of them is left free', () => {
  fc.assert(
    fc.property(interval, intervals, (wanted, list) => {
      fc.pre(!isEmpty(wanted));
      const cover = merged(list);
      expect(isCovered(wanted, cover)).toBe(uncoveredStretches(wanted, cover).length === 0);
    }),
  );
});

test('whole months reach from the first of one month to the first of another, and no further than the days need', () => {
  fc.assert(
    fc.property(interval, ({ from, to }) => {
      fc.pre(from !== null && to !== null && from < to);
      const whole = wholeMonths({ from, to });
      const [first, last] = [String(from).slice(0, 7), addDays(localDateOf(String(to)), -1).slice(0, 7)];
      const isInside = (one: string): boolean => one.slice(0, 7) >= first && one.slice(0, 7) <= last;
      expect(daysOf([whole])).toEqual(days.filter(isInside));
      expect([whole.from, whole.to].map((one) => one?.slice(8))).toEqual(['01', '01']);
    }),
  );
});

test('overfull days are those that hold more than a whole, or two of which one is unknown', () => {
  const isFull = (list: readonly Share[], one: (typeof days)[number]): boolean => {
    const on = list.filter((share) => contains(share.days, one));
    const sum = on.reduce((total, { share }) => total + (share ?? 0), 0);
    return on.length > 1 && (sum > 100 || on.some(({ share }) => share === null));
  };
  fc.assert(
    fc.property(shares, (list) => {
      expect(daysOf(overfull(list))).toEqual(days.filter((one) => isFull(list, one)));
    }),
  );
});
