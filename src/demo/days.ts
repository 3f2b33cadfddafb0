/** The days of the demo: its nights end today, whatever day it is. */
import { addDays } from '../core/calendar/day.ts';
import { type CalendarRules, expectedNights, isUploadDay } from '../core/calendar/delivery-nights.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { eves } from '../shared/settings.ts';

const rules: CalendarRules = { eves };

/** The last delivery nights up to a day, the earliest first. Around Christmas they lie weeks apart. */
export const nightsUpTo = (today: LocalDate, count: number): readonly LocalDate[] =>
  expectedNights(addDays(today, -count * 7), today, rules).slice(-count);

/** The day on which orders must leave for a night to answer them. */
export function uploadDayBefore(night: LocalDate): LocalDate {
  let day = addDays(night, -1);
  while (!isUploadDay(day, rules)) day = addDays(day, -1);
  return day;
}
