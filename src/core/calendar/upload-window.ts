/** When an order file may leave for FK, by the calendar and by the hours that the profile has set. */
import type { LocalDate } from '../../shared/local-date.ts';
import type { UploadWindowView } from '../../shared/order-file-views.ts';
import { addDays } from './day.ts';
import { type CalendarRules, isUploadDay } from './delivery-nights.ts';
import { instantOf, type LocalTime, stockholm } from './stockholm.ts';

/** FK takes files on upload days from one time on and until another (format.md §1: 08.00 and 17.30). */
export type UploadHours = CalendarRules & { readonly uploadOpens: LocalTime; readonly uploadCloses: LocalTime };

/**
 * The window that an instant (ISO) lies in, or else the next one: `goesAt` is the first instant, from the one asked
 * about on, at which a file may leave. Summer time begins and ends on Sundays, which are no upload days.
 */
export function uploadWindow(instant: string, hours: UploadHours): UploadWindowView {
  const { date, time } = stockholm(instant);
  const isOpen = isUploadDay(date, hours) && time >= hours.uploadOpens && time < hours.uploadCloses;
  const day = isOpen ? date : nextUploadDay(time < hours.uploadOpens ? date : addDays(date, 1), hours);
  return {
    isOpen,
    goesAt: isOpen ? instant : instantOf({ date: day, time: hours.uploadOpens }),
    closesAt: instantOf({ date: day, time: hours.uploadCloses }),
  };
}

function nextUploadDay(from: LocalDate, hours: UploadHours): LocalDate {
  let day = from;
  while (!isUploadDay(day, hours)) day = addDays(day, 1);
  return day;
}
