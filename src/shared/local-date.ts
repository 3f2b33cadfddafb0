/** Plain calendar dates (no time zone) and months as they stand in FK's files. */

declare const localDate: unique symbol;

/** A real calendar date, `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string & { readonly [localDate]: true };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of a month, Gregorian; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The text as a date, or undefined when it is not one (`2026-02-30`, `2026-2-3`, a time zone suffix). */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as LocalDate;
}

/** As parseLocalDate, for text that the program itself wrote. Throws on anything else. */
export function localDateOf(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError('not a calendar date');
  return date;
}

/** The day after; `9999-12-31` has none and stays. */
export function nextDay(date: LocalDate): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day < daysInMonth(year, month)) return isoDate(year, month, day + 1);
  if (month < 12) return isoDate(year, month + 1, 1);
  return year < 9999 ? isoDate(year + 1, 1, 1) : date;
}

/** The day before; `0001-01-01` has none and stays. */
export function previousDay(date: LocalDate): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (day > 1) return isoDate(year, month, day - 1);
  if (month > 1) return isoDate(year, month - 1, daysInMonth(year, month - 1));
  return year > 1 ? isoDate(year - 1, 12, 31) : date;
}

/** A day's text; whether there is such a day is the caller's to know. */
export const isoDate = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate;
