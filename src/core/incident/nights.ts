/** On which nights batches are answered, one batch a night. */
import type { LocalDate } from '../../shared/local-date.ts';
import { addDays } from '../calendar/day.ts';
import { type CalendarRules, isUploadDay, nextDeliveryNight, uploadCloses } from '../calendar/delivery-nights.ts';
import { stockholm } from '../calendar/stockholm.ts';

export type BatchNight = { readonly upload: LocalDate; readonly night: LocalDate };

export type NightsQuestion = {
  readonly now: string;
  /** Nothing is uploaded before this day: FK was still wrong. */
  readonly fixed: LocalDate | null;
  /** The last night that has a batch already. */
  readonly last: LocalDate | null;
  readonly count: number;
};

/**
 * `upload` is the last day, until 17.30, on which a batch can be laid at FK for its night. No night has two batches,
 * also where two upload days are answered together, as before a holiday.
 */
export function batchNights({ now, fixed, last, count }: NightsQuestion, rules: CalendarRules): BatchNight[] {
  const { date, time } = stockholm(now);
  const today = time < uploadCloses ? date : addDays(date, 1);
  let day = fixed !== null && fixed > today ? fixed : today;
  let taken = last;
  const nights: BatchNight[] = [];
  while (nights.length < count) {
    const found = nightAfter(day, rules);
    if (taken === null || found.night > taken) {
      nights.push(found);
      taken = found.night;
    }
    day = addDays(found.upload, 1);
  }
  return nights;
}

function nightAfter(from: LocalDate, rules: CalendarRules): BatchNight {
  let upload = from;
  while (!isUploadDay(upload, rules)) upload = addDays(upload, 1);
  return { upload, night: nextDeliveryNight(addDays(upload, 1), rules) };
}
