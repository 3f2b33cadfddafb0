/** Days by their numbers are the days by their texts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DayTable, dayNumber, dayOf, dayText } from '../../src/shared/day-number.ts';
import { dayAfter, firstDay } from '../../src/shared/interval.ts';
import { daysInMonth, nextDay, parseLocalDate } from '../../src/shared/local-date.ts';

const padded = (number: number, length: number): string => String(number).padStart(length, '0');
const parts = fc.tuple(fc.nat(9999), fc.nat(14), fc.nat(33));
const textOf = ([year, month, day]: [number, number, number]): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

test('a day has a number, and what is no day has none', () => {
  fc.assert(
    fc.property(parts, (one) => {
      expect(dayNumber(...one) >= 0).toBe(parseLocalDate(textOf(one)) !== undefined);
    }),
    { numRuns: 2000 },
  );
});

test('a day is told by its number, and its number by the day', () => {
  fc.assert(
    fc.property(parts.filter((one) => dayNumber(...one) >= 0).map(textOf), (text) => {
      // Twice: the second text is the one that was kept.
      expect([dayText(dayOf(text)), dayText(dayOf(text))]).toEqual([text, text]);
    }),
  );
  expect(['2026-02-30', '2026-8-14', ' 2026-08-14', '2026-08', ''].map(dayOf)).toEqual([-1, -1, -1, -1, -1]);
});

test('numbers are in the order of the days', () => {
  const day = parts.filter((one) => dayNumber(...one) >= 0);
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(Math.sign(dayNumber(...a) - dayNumber(...b))).toBe(
        textOf(a) === textOf(b) ? 0 : textOf(a) < textOf(b) ? -1 : 1,
      );
    }),
  );
});

test('a table keeps for each day what was kept for it last', () => {
  const table = new DayTable<string>();
  const days = ['1899-12-31', '1900-01-01', '2024-02-29', '2026-08-31', '9999-12-31', '0001-01-01'];
  const numberOf = (text: string): number => dayNumber(...(text.split('-').map(Number) as [number, number, number]));
  for (const day of days) table.set(numberOf(day), `not ${day}`);
  for (const day of days) table.set(numberOf(day), day);
  expect(days.map((day) => table.get(numberOf(day)))).toEqual(days);
  expect([table.get(numberOf('2026-08-30')), table.get(numberOf('1950-01-01'))]).toEqual([undefined, undefined]);
});

/** How a text's first and last day are told without a table. */
function slowly(text: string): [first: string | null, after: string | null] {
  const trimmed = text.trim();
  const isMonth = trimmed.length === 7;
  const first = parseLocalDate(isMonth ? `${trimmed}-01` : trimmed.slice(0, 10));
  if (first === undefined) return [null, null];
  if (!isMonth) return [first, nextDay(first)];
  const [year = 0, month = 0] = trimmed.split('-').map(Number);
  const last = parseLocalDate(`${trimmed}-${daysInMonth(year, month)}`);
  return [first, last === undefined ? null : nextDay(last)];
}

test('first and last days are those of the text, however it is written', () => {
  const day = parts.map(textOf);
  const written = fc.oneof(
    day,
    day.map((text) => text.slice(0, 7)),
    day.map((text) => ` ${text}\n`),
    day.map((text) => `${text}T00:00:00`),
    fc
      .tuple(day, fc.nat(9), fc.string({ maxLength: 1 }))
      .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1)),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(written, (text) => {
      // Twice: the second answer is the one that was kept.
      for (let time = 0; time < 2; time += 1) expect([firstDay(text), dayAfter(text)]).toEqual(slowly(text));
    }),
    { numRuns: 3000 },
  );
  expect([firstDay(undefined), dayAfter(undefined)]).toEqual([null, null]);
});
