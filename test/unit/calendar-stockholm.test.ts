/** Stockholm's clock, with the hours that summer time skips and repeats. */
import { describe, expect, it } from 'vitest';
import { epochOf, instantOf, stockholm } from '../../src/core/calendar/stockholm.ts';
import { localDateOf } from '../../src/shared/local-date.ts';

const at = (date: string, time: string) => instantOf({ date: localDateOf(date), time });

describe('an instant in Stockholm', () => {
  it.each([
    ['2026-11-20T23:30:00Z', '2026-11-21', '00:30'],
    ['2026-07-20T22:30:00Z', '2026-07-21', '00:30'],
    ['2026-11-20T02:14:59.999+01:00', '2026-11-20', '02:14'],
    ['2026-03-29T00:59:00Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:59:00Z', '2026-10-25', '02:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25', '02:00'],
  ])('%s is %s %s', (instant, date, time) => {
    expect(stockholm(instant)).toEqual({ date, time });
  });

  it('cannot be a time without an offset', () => {
    expect(() => stockholm('2026-11-20T02:14:07')).toThrow(RangeError);
  });
});

describe('a time in Stockholm', () => {
  it.each([
    ['2026-11-20', '10:00', '2026-11-20T09:00:00.000Z'],
    ['2026-07-20', '10:00', '2026-07-20T08:00:00.000Z'],
    ['2026-03-28', '10:00', '2026-03-28T09:00:00.000Z'],
    ['2026-03-29', '10:00', '2026-03-29T08:00:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '10:00', '2026-10-25T09:00:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(at(date, time)).toBe(instant);
  });

  it('of the repeated hour and the hour after it are two hours apart', () => {
    expect(epochOf(at('2026-10-25', '03:30')) - epochOf(at('2026-10-25', '02:30'))).toBe(2 * 3_600_000);
  });
});
