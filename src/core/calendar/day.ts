/** Steps and weekdays of plain calendar dates. */
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../shared/local-date.ts';

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekday = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek;

export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate;

/** All days from `from` to `to`, both included; none when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
