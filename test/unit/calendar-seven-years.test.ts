/** Every day of 2024 to 2030 against an oracle of its own: the laws (1989:253), FK's hours, and tables of Easter and summer time. */
import { describe, expect, test } from 'vitest';
import {
  answeringNight,
  isDeliveryNight,
  isUploadDay,
  nextDeliveryNight,
} from '../../src/core/calendar/delivery-nights.ts';
import { nightStates } from '../../src/core/calendar/night-state.ts';
import { instantOf, stockholm } from '../../src/core/calendar/stockholm.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import { type Eve, eves } from '../../src/shared/settings.ts';

/** Easter Sundays as almanacs print them, month and day. */
const easters: Readonly<Record<number, string>> = {
  2024: '03-31',
  2025: '04-20',
  2026: '04-05',
  2027: '03-28',
  2028: '04-16',
  2029: '04-01',
  2030: '04-21',
  2031: '04-13',
};
/** The last Sundays of March and of October: summer time's first day and its last. */
const summers: Readonly<Record<number, readonly [string, string]>> = {
  2024: ['03-31', '10-27'],
  2025: ['03-30', '10-26'],
  2026: ['03-29', '10-25'],
  2027: ['03-28', '10-31'],
  2028: ['03-26', '10-29'],
  2029: ['03-25', '10-28'],
  2030: ['03-31', '10-27'],
};

/** Plain UTC days, so that the oracle shares nothing with the product's calendar. */
const day = 86_400_000;
const at = (date: string, days = 0): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * day).toISOString().slice(0, 10);
/** 0 is Sunday. */
const weekday = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay();
const all = Array.from({ length: 2557 }, (_, index) => at('2024-01-01', index) as LocalDate);
const subsets: readonly (readonly Eve[])[] = [[], ...eves.map((eve) => [eve]), eves.slice(0, 2), [...eves]];

const fixed = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'];
const afterEaster = [-2, 0, 1, 39, 49];
const isHoliday = (date: string): boolean => {
  const monthDay = date.slice(5);
  const easter = `${date.slice(0, 4)}-${easters[Number(date.slice(0, 4))]}`;
  return (
    weekday(date) === 0 ||
    fixed.includes(monthDay) ||
    afterEaster.some((days) => at(easter, days) === date) ||
    // Midsommardagen and alla helgons dag: the Saturdays of 20–26 June and of 31 October–6 November.
    (weekday(date) === 6 && monthDay >= '06-20' && monthDay <= '06-26') ||
    (weekday(date) === 6 && monthDay >= '10-31' && monthDay <= '11-06')
  );
};
const eveDates: Readonly<Record<Eve, (date: string) => boolean>> = {
  midsommarafton: (date) => weekday(date) === 5 && date.slice(5) >= '06-19' && date.slice(5) <= '06-25',
  julafton: (date) => date.endsWith('12-24'),
  nyarsafton: (date) => date.endsWith('12-31'),
};
const isOff = (date: string, off: readonly Eve[]): boolean => isHoliday(date) || off.some((eve) => eveDates[eve](date));
const isNight = (date: string, off: readonly Eve[]): boolean => ![0, 1].includes(weekday(date)) && !isOff(date, off);
const isUpload = (date: string, off: readonly Eve[]): boolean => ![0, 6].includes(weekday(date)) && !isOff(date, off);
const next = (date: string, is: (date: string) => boolean): string => (is(date) ? date : next(at(date, 1), is));
const isSummer = (date: string): boolean => {
  const [from = '', to = ''] = summers[Number(date.slice(0, 4))] ?? [];
  return date.slice(5) >= from && date.slice(5) < to;
};
/** An hour of the wall after the night's change of clocks, as an instant. */
const instant = (date: string, time: string): string => `${date}T${time}:00${isSummer(date) ? '+02:00' : '+01:00'}`;

describe('2024 to 2030', () => {
  test.each(subsets.map((off) => [off.join(', ') || 'no eve', off] as const))(
    'every night and upload day with %s off',
    (_, off) => {
      const rules = { eves: off };
      const differing = all.filter(
        (date) =>
          isDeliveryNight(date, rules) !== isNight(date, off) || isUploadDay(date, rules) !== isUpload(date, off),
      );
      expect(differing).toEqual([]);
    },
  );

  test('the oracle knows the days that facts.md §9 computed by hand', () => {
    const sundays = (date: string): boolean => weekday(date) !== 0 && isHoliday(date) && date.startsWith('2027');
    expect(all.filter(sundays)).toEqual([
      ...['2027-01-01', '2027-01-06', '2027-03-26', '2027-03-29', '2027-05-01', '2027-05-06', '2027-06-26'],
      ...['2027-11-06', '2027-12-25'],
    ]);
    expect(all.filter((date) => eveDates.midsommarafton(date)).map((date) => date.slice(2))).toEqual([
      ...['24-06-21', '25-06-20', '26-06-19', '27-06-25', '28-06-23', '29-06-22', '30-06-21'],
    ]);
  });

  test('every upload is answered by the right night, on both sides of 08.00 and of 17.30', () => {
    const rules = { eves };
    const upload = (date: string): boolean => isUpload(date, eves);
    const night = (date: string): boolean => isNight(date, eves);
    const wrong = all.flatMap((date) => {
      const [today, later] = [next(date, upload), next(at(date, 1), upload)].map((from) => next(at(from, 1), night));
      const expected = { '07:59': today, '08:00': today, '17:29': today, '17:30': later, '17:31': later };
      return Object.entries(expected).flatMap(([time, answer]) =>
        answeringNight(instant(date, time), rules) === answer ? [] : [`${date} ${time}`],
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every night is due until ten on the wall, summer and winter, and missing a second later', () => {
    const wrong = all.filter((date) => {
      const ten = instantOf({ date, time: '10:00' });
      const states = [ten, new Date(Date.parse(ten) + 1000).toISOString()].map((now) => {
        const question = { from: date, to: date, since: date, now, lateAfter: '10:00', deliveries: [] };
        return nightStates(question, { eves: [] })[0]?.state;
      });
      const expected = isNight(date, []) ? ['due', 'missing'] : ['not-expected', 'not-expected'];
      return Date.parse(ten) !== Date.parse(instant(date, '10:00')) || states.join() !== expected.join();
    });
    expect(wrong).toEqual([]);
  });

  test('no change of clocks falls into a window, and the wall shows what was asked on those days', () => {
    for (const [year, [spring, autumn]] of Object.entries(summers))
      for (const date of [`${year}-${spring}`, `${year}-${autumn}`] as LocalDate[]) {
        expect([weekday(date), isUpload(date, []), isNight(date, [])]).toEqual([0, false, false]);
        for (const [near, time] of [
          [at(date, -1), '17:29'],
          [at(date, 1), '08:00'],
        ] as const)
          expect(stockholm(instant(near, time))).toEqual({ date: near, time });
      }
  });

  test('the next night after any day is the first that is one', () => {
    const wrong = all.filter((date) => nextDeliveryNight(date, { eves }) !== next(date, (one) => isNight(one, eves)));
    expect(wrong).toEqual([]);
  });
});
