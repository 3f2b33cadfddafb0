/** When the night's work is run by itself: at one time of day, on the nights on which a delivery is expected. */
import type { LocalDate } from '../../shared/local-date.ts';
import { addDays } from './day.ts';
import { type CalendarRules, isDeliveryNight } from './delivery-nights.ts';
import { epochOf, instantOf, type LocalTime, stockholm } from './stockholm.ts';

const hour = 3_600_000;

/** The first run after an instant (ISO), as an instant. */
export const nextRun = (after: string, at: LocalTime, rules: CalendarRules): string =>
  runFrom(stockholm(after).date, 1, at, rules, (run) => epochOf(run) > epochOf(after));

/** The last run that was due at an instant or before it. */
export const lastRun = (upTo: string, at: LocalTime, rules: CalendarRules): string =>
  runFrom(stockholm(upTo).date, -1, at, rules, (run) => epochOf(run) <= epochOf(upTo));

function runFrom(
  from: LocalDate,
  step: 1 | -1,
  at: LocalTime,
  rules: CalendarRules,
  wanted: (run: string) => boolean,
): string {
  let day = from;
  while (!isDeliveryNight(day, rules) || !wanted(instantOf({ date: day, time: at }))) day = addDays(day, step);
  return instantOf({ date: day, time: at });
}

/**
 * Whether a run that was due at an instant should still happen now: it should, however late, since it brings all that
 * has come meanwhile; but not shortly before the next one, which does the work of both.
 */
export function isStillSensible(due: string, now: string, at: LocalTime, rules: CalendarRules): boolean {
  const isLate = epochOf(now) - epochOf(due) > hour;
  return !isLate || epochOf(nextRun(now, at, rules)) - epochOf(now) > hour;
}
