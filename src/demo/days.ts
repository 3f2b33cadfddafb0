/** The days of the demo: its nights end today, whatever day it is. */
import { addDays, daysBetween } from '../core/calendar/day.ts';
import { type CalendarRules, isDeliveryNight, isUploadDay } from '../core/calendar/delivery-nights.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { eves } from '../shared/settings.ts';

const rules: CalendarRules = { eves };

/** The last delivery nights up to a day, the earliest first. Around Christmas they lie weeks apart. */
export const nightsUpTo = (today: LocalDate, count: number): readonly LocalDate[] =>
  daysBetween(addDays(today, -count * 7), today)
    .filter((day) => isDeliveryNight(day, rules))
    .slice(-count);

/** The day on which orders must leave for a night to answer them. */
export function uploadDayBefore(night: LocalDate): LocalDate {
  let day = addDays(night, -1);
  while (!isUploadDay(day, rules)) day = addDays(day, -1);
  return day;
}
