/** When FK takes orders and when it answers. */
import type { LocalDate } from '../../shared/local-date.ts';
import type { Eve } from '../../shared/settings.ts';
import { addDays, weekday } from './day.ts';
import { eveOf, isHoliday, yearOf } from './holidays.ts';
import { type LocalTime, stockholm } from './stockholm.ts';

/** Which eves count as holidays. */
export type CalendarRules = {
  readonly eves: readonly Eve[];
  /** 17.30 unless the profile says otherwise. */
  readonly uploadCloses?: LocalTime;
};

/** Files that are there before this are answered by the next delivery (format.md §1). */
export const uploadCloses: LocalTime = '17:30';

const isOff = (date: LocalDate, { eves }: CalendarRules): boolean =>
  isHoliday(date) || eves.some((eve) => eveOf(eve, yearOf(date)) === date);

/** FK delivers on non-holiday Tuesdays to Saturdays, 07.00–10.00 (format.md §2). */
export const isDeliveryNight = (date: LocalDate, rules: CalendarRules): boolean =>
  weekday(date) >= 2 && weekday(date) <= 6 && !isOff(date, rules);

/** FK takes orders on non-holiday Mondays to Fridays, 08.00–17.30 (format.md §1). */
export const isUploadDay = (date: LocalDate, rules: CalendarRules): boolean =>
  weekday(date) <= 5 && !isOff(date, rules);

/** The first delivery night on or after a date. */
export const nextDeliveryNight = (date: LocalDate, rules: CalendarRules): LocalDate =>
  firstDay(date, (day) => isDeliveryNight(day, rules));

/**
 * The night that answers an upload made at an instant: the next delivery night after the upload day. Before FK closes on
 * an upload day that day counts (a file laid there before 08.00 is there when the window opens), otherwise the next
 * upload day.
 */
export function answeringNight(uploadedAt: string, rules: CalendarRules): LocalDate {
  const { date, time } = stockholm(uploadedAt);
  const earliest = time < (rules.uploadCloses ?? uploadCloses) ? date : addDays(date, 1);
  const uploadDay = firstDay(earliest, (day) => isUploadDay(day, rules));
  return nextDeliveryNight(addDays(uploadDay, 1), rules);
}

function firstDay(from: LocalDate, wanted: (date: LocalDate) => boolean): LocalDate {
  let day = from;
  while (!wanted(day)) day = addDays(day, 1);
  return day;
}
