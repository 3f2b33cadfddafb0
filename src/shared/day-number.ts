/** Days as numbers, and what is kept for each of them: a file has millions of dates, and some thousand days. */
import { daysInMonth } from './local-date.ts';

/** At least as many as any month, and any year, has days. */
const [monthDays, yearDays, years] = [31, 372, 10_000] as const;

/** Rises from day to day, with gaps; -1 for what is no day of the years 1 to 9999. Parts that are no numbers are below zero. */
export function dayNumber(year: number, month: number, day: number): number {
  if (year < 1 || month < 1 || month > 12 || day < 1) return -1;
  if (day > 28 && day > daysInMonth(year, month)) return -1;
  return year * yearDays + (month - 1) * monthDays + day - 1;
}

/** One value for each day: found faster than by the day's text, which must be read whole for that. */
export class DayTable<T> {
  readonly #years: (T | undefined)[][] = new Array(years);

  get(day: number): T | undefined {
    return this.#years[Math.trunc(day / yearDays)]?.[day % yearDays];
  }

  set(day: number, value: T): void {
    const year = Math.trunc(day / yearDays);
    const days = this.#years[year] ?? new Array(yearDays);
    days[day % yearDays] = value;
    this.#years[year] = days;
  }
}
