/** Swedish holidays beside dates that were computed independently. */
import { describe, expect, it } from 'vitest';
import { weekday } from '../../src/core/calendar/day.ts';
import { easterSunday, eveOf, holidaysOf, isHoliday } from '../../src/core/calendar/holidays.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { eves } from '../../src/shared/settings.ts';

/** `MM-DD` with the weekday, 1 is Monday; eves last. */
const table: Readonly<Record<number, { readonly holidays: string; readonly eves: string }>> = {
  2025: {
    holidays: '01-01:3 01-06:1 04-18:5 04-20:7 04-21:1 05-01:4 05-29:4 06-06:5 06-08:7 06-21:6 11-01:6 12-25:4 12-26:5',
    eves: '06-20:5 12-24:3 12-31:3',
  },
  2026: {
    holidays: '01-01:4 01-06:2 04-03:5 04-05:7 04-06:1 05-01:5 05-14:4 05-24:7 06-06:6 06-20:6 10-31:6 12-25:5 12-26:6',
    eves: '06-19:5 12-24:4 12-31:4',
  },
  2027: {
    holidays: '01-01:5 01-06:3 03-26:5 03-28:7 03-29:1 05-01:6 05-06:4 05-16:7 06-06:7 06-26:6 11-06:6 12-25:6 12-26:7',
    eves: '06-25:5 12-24:5 12-31:5',
  },
  2028: {
    holidays: '01-01:6 01-06:4 04-14:5 04-16:7 04-17:1 05-01:1 05-25:4 06-04:7 06-06:2 06-24:6 11-04:6 12-25:1 12-26:2',
    eves: '06-23:5 12-24:7 12-31:7',
  },
};

const shown = (date: ReturnType<typeof localDateOf>): string => `${date.slice(5)}:${weekday(date)}`;

describe('the computed tables', () => {
  it.each(Object.entries(table))('hold for %s', (text, expected) => {
    const year = Number(text);
    expect([...holidaysOf(year)].sort().map(shown).join(' ')).toBe(expected.holidays);
    expect(eves.map((eve) => shown(eveOf(eve, year))).join(' ')).toBe(expected.eves);
  });
});

describe('Easter', () => {
  it.each([
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2038-04-25',
    '1818-03-22',
    '1943-04-25',
    '2285-03-22',
  ])('falls on %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });
});

describe('the reform of 2005', () => {
  it('made the nationaldag a holiday in place of annandag pingst', () => {
    const named = ['2004-05-31', '2004-06-06', '2005-05-16', '2005-06-06'].map((date) =>
      holidaysOf(Number(date.slice(0, 4))).has(localDateOf(date)),
    );
    expect(named).toEqual([true, false, false, true]);
  });
});

describe('a holiday', () => {
  it('is every Sunday, but no eve and no ordinary Saturday', () => {
    const days = ['2026-11-22', '2026-11-21', '2026-06-19', '2026-12-24', '2026-12-31', '2026-04-04', '2026-12-25'];
    expect(days.map((date) => isHoliday(localDateOf(date)))).toEqual([true, false, false, false, false, false, true]);
  });
});
