/** Months as the calendar shows them: whole weeks, Monday first. */
import { type LocalDate, parseLocalDate } from '../../../../shared/local-date.ts';
import { addDays, weekdayOf } from '../../../days.ts';

/** The first day of a date's month. */
export const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01` as LocalDate;

/** The same day so many months on, or the month's last where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const begun = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  for (let last = day; last > 28; last -= 1) {
    const found = parseLocalDate(`${begun}-${last}`);
    if (found !== undefined) return found;
  }
  return `${begun}-${String(Math.min(day, 28)).padStart(2, '0')}` as LocalDate;
}

export type Span = { readonly from: LocalDate; readonly to: LocalDate };

/** From the Monday of the month's first week to the Sunday of its last. */
export function weeksAround(date: LocalDate): Span {
  const first = firstOfMonth(date);
  const last = addDays(addMonths(first, 1), -1);
  return { from: addDays(first, -weekdayOf(first)), to: addDays(last, 6 - weekdayOf(last)) };
}

/** Where a key leads from a day; undefined for other keys. */
export function dayAfterKey(date: LocalDate, key: string, isShifted: boolean): LocalDate | undefined {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return addDays(date, step);
  if (key === 'PageUp') return addMonths(date, isShifted ? -12 : -1);
  if (key === 'PageDown') return addMonths(date, isShifted ? 12 : 1);
  if (key === 'Home') return addDays(date, -weekdayOf(date));
  return key === 'End' ? addDays(date, 6 - weekdayOf(date)) : undefined;
}
