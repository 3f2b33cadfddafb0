/** Days as numbers, and what is kept for each of them: a file has millions of dates, and some thousand days. */
import { daysInMonth, isoDate, type LocalDate } from './local-date.ts';

/** At least as many as any month, and any year, has days. */
const [monthDays, yearDays, years] = [31, 372, 10_000] as const;

/** Rises from day to day, with gaps; -1 for what is no day of the years 1 to 9999. Parts that are none are below zero. */
export function dayNumber(year: number, month: number, day: number): number {
  if (year < 1 || month < 1 || month > 12 || day < 1) return -1;
  if (day > 28 && day > daysInMonth(year, month)) return -1;
  return year * yearDays + (month - 1) * monthDays + day - 1;
}

/** The number of the day that a text is, without anything around it; -1 for others. */
export function dayOf(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return -1;
  const two = (at: number): number => twoDigits(text.charCodeAt(at), text.charCodeAt(at + 1));
  return dayNumber(100 * two(0) + two(2), two(5), two(8));
}

/** The number that two characters' codes stand for; far below zero when they are no digits. */
export function twoDigits(first: number, second: number): number {
  const [tens, ones] = [first - zero, second - zero];
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : 10 * tens + ones;
}

const [hyphen, zero] = [45, 48] as const;

/** The day that has a number: the same text each time, which is told from others faster than equal ones. */
export function dayText(number: number): LocalDate {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const [year, inYear] = [Math.trunc(number / yearDays), number % yearDays];
  const [month, day] = [Math.trunc(inYear / monthDays) + 1, (inYear % monthDays) + 1];
  const text = isoDate(year, month, day);
  texts.set(number, text);
  return text;
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

const texts = new DayTable<LocalDate>();
