/** Swedish public holidays of any year, and the three eves that many treat as such. */
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Eve } from '../../shared/settings.ts';
import { addDays, weekday } from './day.ts';

/**
 * Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876) in the shorter form of New Scientist,
 * 30 March 1961; its one-letter names are kept so that it can be compared with its source.
 */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dateOf(year, month, day);
}

/**
 * The holidays of a year by law (1989:253), Sundays that have no name of their own left out. The nationaldag counts
 * from 2005, when annandag pingst ceased to. Years before 1990 are computed by the same law.
 */
export function holidaysOf(year: number): ReadonlySet<LocalDate> {
  const known = computed.get(year) ?? computeHolidays(year);
  computed.set(year, known);
  return known;
}

/** A year is asked about for each of its days. */
const computed = new Map<number, ReadonlySet<LocalDate>>();

function computeHolidays(year: number): ReadonlySet<LocalDate> {
  const easter = easterSunday(year);
  const fixed = [
    dateOf(year, 1, 1),
    dateOf(year, 1, 6),
    dateOf(year, 5, 1),
    dateOf(year, 12, 25),
    dateOf(year, 12, 26),
  ];
  // Good Friday, Easter Sunday and Monday, Ascension Day (the sixth Thursday after Easter), Whit Sunday.
  const movable = [-2, 0, 1, 39, 49].map((days) => addDays(easter, days));
  const sinceReform = year >= 2005 ? dateOf(year, 6, 6) : addDays(easter, 50);
  return new Set([...fixed, ...movable, sinceReform, midsummerDay(year), saturdayFrom(year, 10, 31)]);
}

/** A holiday in the law's sense: a Sunday or one of holidaysOf. */
export const isHoliday = (date: LocalDate): boolean => weekday(date) === 7 || holidaysOf(yearOf(date)).has(date);

/** The date of an eve in a year. */
export function eveOf(eve: Eve, year: number): LocalDate {
  if (eve === 'midsommarafton') return addDays(midsummerDay(year), -1);
  return eve === 'julafton' ? dateOf(year, 12, 24) : dateOf(year, 12, 31);
}

const midsummerDay = (year: number): LocalDate => saturdayFrom(year, 6, 20);

/** The first Saturday on or after a day: midsommardagen from 20 June, alla helgons dag from 31 October. */
function saturdayFrom(year: number, month: number, day: number): LocalDate {
  const first = dateOf(year, month, day);
  return addDays(first, (6 - weekday(first) + 7) % 7);
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

const dateOf = (year: number, month: number, day: number): LocalDate =>
  Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as LocalDate;
