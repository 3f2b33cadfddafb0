/** Calendar rules for any year. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekday } from '../../src/core/calendar/day.ts';
import { answeringNight, isDeliveryNight, isUploadDay } from '../../src/core/calendar/delivery-nights.ts';
import { easterSunday, eveOf, holidaysOf, isHoliday } from '../../src/core/calendar/holidays.ts';
import { epochOf, instantOf, stockholm } from '../../src/core/calendar/stockholm.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import { eves } from '../../src/shared/settings.ts';

const year = fc.integer({ min: 1990, max: 2400 });
const instant = fc
  .date({ min: new Date('1996-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
  .map((moment) => `${moment.toISOString().slice(0, 16)}:00Z`);
const rules = { eves };

/** Easter by Gauss's algorithm with its two exceptions: another way to the same date. */
function easterByGauss(of: number): string {
  const [a, k] = [of % 19, Math.floor(of / 100)];
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30;
  const n = (4 + k - Math.floor(k / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * (of % 4) + 4 * (of % 7) + 6 * d + n) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && (11 * m + 11) % 30 < 19);
  return new Date(Date.UTC(of, 2, 22 + d + e - (late ? 7 : 0))).toISOString().slice(0, 10);
}

describe('holidays of any year', () => {
  it('have Easter where Gauss has it', () => {
    fc.assert(
      fc.property(year, (of) => {
        expect(easterSunday(of)).toBe(easterByGauss(of));
      }),
      { numRuns: 400 },
    );
  });

  it('keep to the weekdays and the days that the law names', () => {
    fc.assert(
      fc.property(year, (of) => {
        const named = [...holidaysOf(of)];
        expect(named.length).toBeGreaterThanOrEqual(12);
        const midsummer = addDays(eveOf('midsommarafton', of), 1);
        const saints = named.filter((day) => day >= `${of}-10-31` && day <= `${of}-11-06`);
        expect([weekday(midsummer), midsummer >= `${of}-06-20`, midsummer <= `${of}-06-26`]).toEqual([6, true, true]);
        expect(saints.map(weekday)).toEqual([6]);
        expect(named.every(isHoliday)).toBe(true);
      }),
    );
  });
});

describe('nights', () => {
  it('answer an upload after its day, on a delivery night, with nothing but days off skipped', () => {
    fc.assert(
      fc.property(instant, (uploadedAt) => {
        const { date: uploaded, time } = stockholm(uploadedAt);
        const night = answeringNight(uploadedAt, rules);
        expect(night > uploaded && isDeliveryNight(night, rules)).toBe(true);
        const counted = daysBetween(uploaded, night).find(
          (day) => isUploadDay(day, rules) && (day > uploaded || time < '17:30'),
        ) as LocalDate;
        const nights = daysBetween(addDays(counted, 1), night).filter((day) => isDeliveryNight(day, rules));
        expect(nights).toEqual([night]);
      }),
      { numRuns: 60 },
    );
  });

  it('answer a later upload no earlier', () => {
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const [first, last] = one < other ? [one, other] : [other, one];
        expect(answeringNight(first, rules) <= answeringNight(last, rules)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("Stockholm's clock", () => {
  it('turns back into the same instant, but in the hour that autumn repeats', () => {
    fc.assert(
      fc.property(instant, (moment) => {
        const difference = epochOf(moment) - epochOf(instantOf(stockholm(moment)));
        expect([0, 3_600_000]).toContain(difference);
        if (difference !== 0) expect(stockholm(moment)).toMatchObject({ time: expect.stringMatching(/^02:/) });
      }),
    );
  });
});
