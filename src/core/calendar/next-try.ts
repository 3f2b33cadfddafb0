/** When the night's work is tried again: FK cannot be reached, or tonight's delivery is not there yet. */
import { epochOf, instantOf, type LocalTime, stockholm } from './stockholm.ts';

const minute = 60_000;
/** Minutes after each try; the last goes on. */
const pauses = [1, 2, 4, 8, 15] as const;

/**
 * Milliseconds to wait after so many tries, at an instant (ISO). Never beyond a minute after `lateAfter` that day in
 * Sweden, so that the last try knows whether the night was missed; null when that is over.
 */
export function pauseAfter(tries: number, now: string, lateAfter: LocalTime): number | null {
  const last = epochOf(instantOf({ date: stockholm(now).date, time: lateAfter })) + minute;
  const left = last - epochOf(now);
  if (left <= 0) return null;
  return Math.min(left, (pauses[Math.min(tries, pauses.length) - 1] ?? pauses[0]) * minute);
}

/**
 * As pauseAfter, after a try that could not be made at all (FK out of reach, somebody else at it): however late it is,
 * all the growing pauses are waited once, since a machine that wakes up has no network yet.
 */
export const pauseAfterFailure = (tries: number, now: string, lateAfter: LocalTime): number | null =>
  pauseAfter(tries, now, lateAfter) ?? (tries <= pauses.length ? (pauses[tries - 1] ?? 0) * minute : null);
