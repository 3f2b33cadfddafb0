/** Delivery nights, upload days and the night that answers an upload. */
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/calendar/day.ts';
import {
  answeringNight,
  type CalendarRules,
  isDeliveryNight,
  isUploadDay,
  nextDeliveryNight,
} from '../../src/core/calendar/delivery-nights.ts';
import { instantOf } from '../../src/core/calendar/stockholm.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { eves } from '../../src/shared/settings.ts';

const rules: CalendarRules = { eves };
const noEves = { eves: [] };
const nights = (from: string, to: string, withRules = rules) =>
  daysBetween(localDateOf(from), localDateOf(to)).filter((date) => isDeliveryNight(date, withRules));
const answer = (date: string, time: string, withRules = rules) =>
  answeringNight(instantOf({ date: localDateOf(date), time }), withRules);

describe('delivery nights', () => {
  it('are Tuesday to Saturday in an ordinary week', () => {
    expect(nights('2026-11-16', '2026-11-22')).toEqual([
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
    ]);
  });

  it('leave Good Friday out at Easter 2026, but neither the Saturday nor the Tuesday', () => {
    expect(nights('2026-04-01', '2026-04-08')).toEqual([
      '2026-04-01',
      '2026-04-02',
      '2026-04-04',
      '2026-04-07',
      '2026-04-08',
    ]);
  });

  it('leave the eves out at midsummer and Christmas, unless the settings count them as working days', () => {
    expect(nights('2026-06-18', '2026-06-23')).toEqual(['2026-06-18', '2026-06-23']);
    expect(nights('2026-06-18', '2026-06-23', noEves)).toEqual(['2026-06-18', '2026-06-19', '2026-06-23']);
    expect(nights('2026-12-22', '2027-01-02')).toEqual([
      '2026-12-22',
      '2026-12-23',
      '2026-12-29',
      '2026-12-30',
      '2027-01-02',
    ]);
    expect(nights('2026-12-22', '2027-01-02', { eves: ['julafton'] })).toContain('2026-12-31');
  });

  it.each([2025, 2026, 2027, 2028])('of %d are as many as another way of counting says', (year) => {
    expect(nights(`${year}-01-01`, `${year}-12-31`)).toHaveLength(countByUtc(year));
  });

  it('of the coming week are found from any day', () => {
    expect(isDeliveryNight(localDateOf('2026-11-23'), rules)).toBe(false);
    expect(nextDeliveryNight(localDateOf('2026-11-22'), rules)).toBe('2026-11-24');
    expect(nextDeliveryNight(localDateOf('2026-11-24'), rules)).toBe('2026-11-24');
  });

  it('are none when the interval is empty', () => {
    expect(nights('2026-11-20', '2026-11-19')).toEqual([]);
  });
});

describe('upload days', () => {
  it('are Monday to Friday that are neither holidays nor eves', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-23', '2026-04-06', '2026-06-19'].map(localDateOf);
    expect(days.map((day) => isUploadDay(day, rules))).toEqual([true, false, true, false, false]);
    expect(isUploadDay(localDateOf('2026-06-19'), noEves)).toBe(true);
  });
});

describe('the answering night', () => {
  it.each([
    ['an ordinary Tuesday', '2026-11-17', '12:00', '2026-11-18'],
    ['before the window opens', '2026-11-17', '05:00', '2026-11-18'],
    ['the last minute', '2026-11-17', '17:29', '2026-11-18'],
    ['the closing minute', '2026-11-17', '17:30', '2026-11-19'],
    ['Friday in time, answered on Saturday', '2026-11-20', '17:29', '2026-11-21'],
    ['Friday evening', '2026-11-20', '18:00', '2026-11-24'],
    ['Saturday', '2026-11-21', '12:00', '2026-11-24'],
    ['Sunday', '2026-11-22', '12:00', '2026-11-24'],
    ['Monday', '2026-11-23', '12:00', '2026-11-24'],
    ['Thursday before Good Friday', '2026-04-02', '12:00', '2026-04-04'],
    ['Good Friday', '2026-04-03', '12:00', '2026-04-08'],
    ['the day before Christmas Eve', '2026-12-23', '12:00', '2026-12-29'],
    ["New Year's Eve", '2026-12-31', '12:00', '2027-01-05'],
  ])('of an upload on %s', (_what, date, time, night) => {
    expect(answer(date, time)).toBe(night);
  });

  it('goes by the clock in Stockholm in summer and winter', () => {
    expect(answeringNight('2026-07-07T15:29:59Z', rules)).toBe('2026-07-08');
    expect(answeringNight('2026-07-07T15:30:00Z', rules)).toBe('2026-07-09');
    expect(answeringNight('2026-11-17T16:29:59Z', rules)).toBe('2026-11-18');
    expect(answeringNight('2026-11-17T16:30:00Z', rules)).toBe('2026-11-19');
    expect(answeringNight('2026-11-17T23:30:00Z', rules)).toBe('2026-11-19');
  });
});

/** Tuesdays to Saturdays of a year by the built-in clock, less the holidays and eves of the table in calendar-holidays. */
function countByUtc(year: number): number {
  const off: Readonly<Record<number, readonly string[]>> = {
    2025: ['01-01', '04-18', '05-01', '05-29', '06-06', '06-20', '06-21', '11-01', '12-24', '12-25', '12-26', '12-31'],
    2026: [
      '01-01',
      '01-06',
      '04-03',
      '05-01',
      '05-14',
      '06-06',
      '06-19',
      '06-20',
      '10-31',
      '12-24',
      '12-25',
      '12-26',
      '12-31',
    ],
    2027: ['01-01', '01-06', '03-26', '05-01', '05-06', '06-25', '06-26', '11-06', '12-24', '12-25', '12-31'],
    2028: ['01-01', '01-06', '04-14', '05-25', '06-06', '06-23', '06-24', '11-04', '12-26'],
  };
  let count = 0;
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
    const [weekday, text] = [new Date(day).getUTCDay(), new Date(day).toISOString().slice(5, 10)];
    if (weekday >= 2 && !off[year]?.includes(text)) count += 1;
  }
  return count;
}
