/** When an order file may leave: always inside a window, at the first instant there is, in any year and by any hours. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { eveOf, isHoliday } from '../../src/core/calendar/holidays.ts';
import { type UploadHours, uploadWindow } from '../../src/core/calendar/upload-window.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { eves } from '../../src/shared/settings.ts';

const minute = 60_000;
const clockTime = fc.integer({ min: 0, max: 1439 });
const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const hours: fc.Arbitrary<UploadHours> = fc.oneof(
  fc.constant({ eves: [...eves], uploadOpens: '08:00', uploadCloses: '17:30' }),
  fc.tuple(fc.uniqueArray(clockTime, { minLength: 2, maxLength: 2 }), fc.subarray([...eves])).map(([pair, some]) => {
    const [uploadOpens, uploadCloses] = pair.toSorted((a, b) => a - b).map(written) as [string, string];
    return { eves: some, uploadOpens, uploadCloses };
  }),
);
/** Seconds of any year from 2020 to 2039. */
const instant = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());

/** Written anew, from the words of the rule and the wall in Stockholm. */
function isInside(at: number, { eves: off, uploadOpens, uploadCloses }: UploadHours): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Stockholm');
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  const date = localDateOf(wall.toPlainDate().toString());
  const isOff = isHoliday(date) || off.some((eve) => eveOf(eve, wall.year) === date);
  return wall.dayOfWeek <= 5 && !isOff && time >= uploadOpens && time < uploadCloses;
}

test('a file goes at once inside a window, and else at the first instant of the next', () => {
  fc.assert(
    fc.property(instant, hours, (asked, by) => {
      const { isOpen, goesAt, closesAt } = uploadWindow(asked, by);
      const [from, goes, closes] = [asked, goesAt, closesAt].map((one) => Date.parse(one)) as [number, number, number];
      expect(isOpen).toBe(isInside(from, by));
      if (isOpen) expect(goesAt).toBe(asked);
      expect([isInside(goes, by), isInside(closes - 1, by), isInside(closes, by)]).toEqual([true, true, false]);
      expect(closes - goes).toBeLessThan(24 * 60 * minute);
      if (!isOpen) expect(isInside(goes - 1, by)).toBe(false);
      for (let before = from; before < goes; before += 45 * minute) expect(isInside(before, by)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('whoever asks later is never told an earlier instant', () => {
  fc.assert(
    fc.property(instant, fc.nat(14 * 24 * 60), hours, (asked, after, by) => {
      const later = new Date(Date.parse(asked) + after * minute).toISOString();
      const [first, second] = [asked, later].map((one) => Date.parse(uploadWindow(one, by).goesAt)) as [number, number];
      expect(second).toBeGreaterThanOrEqual(first);
    }),
    { numRuns: 100 },
  );
});

test.for([
  ['on Maundy Thursday evening, over Easter', '2026-04-02T17:30:00+02:00', '2026-04-07T06:00:00.000Z'],
  ['a second before closing', '2026-11-20T17:29:59+01:00', '2026-11-20T17:29:59+01:00'],
  ['on the Friday before summer time', '2026-03-27T18:00:00+01:00', '2026-03-30T06:00:00.000Z'],
  ['on the Friday before winter time', '2026-10-23T18:00:00+02:00', '2026-10-26T07:00:00.000Z'],
  [
    'before Christmas, which is an eve, two holidays and a weekend',
    '2026-12-23T17:31:00+01:00',
    '2026-12-28T07:00:00.000Z',
  ],
] as const)('%s', ([, asked, goesAt]) => {
  expect(uploadWindow(asked, { eves: [...eves], uploadOpens: '08:00', uploadCloses: '17:30' }).goesAt).toBe(goesAt);
});
