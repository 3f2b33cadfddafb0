/** Arithmetic on calendar dates for invented lives. */
import type { LocalDate } from '../shared/local-date.ts';

const dayLength = 86_400_000;

/** Days since 1970-01-01; negative before. */
export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayLength;

const written = new Map<number, LocalDate>();

/** The date of a day number. Remembered, because files are full of the same few thousand days. */
export function dateOfDay(day: number): LocalDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayLength).toISOString().slice(0, 10) as LocalDate;
  written.set(day, date);
  return date;
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

/** Days from `from` to `to`, both included. */
export const daysFromTo = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from) + 1;

/** The given day of the month that is `months` after the date's month; `day` is at most 28. */
export function monthDay(date: LocalDate, months: number, day: number): LocalDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10) as LocalDate;
}

/** The last day of the date's month. */
export const monthEnd = (date: LocalDate): LocalDate => addDays(monthDay(date, 1, 1), -1);

export const earliest = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
