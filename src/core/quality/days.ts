/** Days that several intervals cover, leave free, or cover too often. */
import { compare } from '../../shared/compare.ts';
import type { Interval } from '../../shared/interval.ts';
import { type LocalDate, previousDay } from '../../shared/local-date.ts';

/** Stands before and after every date; sorts as text. */
const [first, last] = ['0000-00-00', '9999-99-99'] as const;

const start = ({ from }: Interval): string => from ?? first;
const end = ({ to }: Interval): string => to ?? last;

/** The last day of a half-open interval, as FK writes it; null when it is open. */
export const lastDayOf = ({ to }: Interval): LocalDate | null => (to === null ? null : previousDay(to));

export const isEmpty = (interval: Interval): boolean => end(interval) <= start(interval);

/** The same days as disjoint intervals, earliest first. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((one) => !isEmpty(one)).sort((a, b) => (start(a) < start(b) ? -1 : 1));
  const found: Interval[] = [];
  for (const next of sorted) {
    const before = found.at(-1);
    if (before === undefined || start(next) > end(before)) found.push(next);
    else if (end(next) > end(before)) found[found.length - 1] = { from: before.from, to: next.to };
  }
  return found;
}

/** True when `cover` (as merged() gives it) has all days of `wanted`, which is not empty. */
export const isCovered = (wanted: Interval, cover: readonly Interval[]): boolean =>
  cover.some((one) => start(one) <= start(wanted) && end(wanted) <= end(one));

/** The days of `wanted` that `cover` (as merged() gives it) leaves free, earliest first. */
export function uncoveredStretches(wanted: Interval, cover: readonly Interval[]): Interval[] {
  const free: Interval[] = [];
  let from = wanted.from;
  const leave = (to: LocalDate | null): void => {
    const gap = { from, to };
    if (!isEmpty(gap)) free.push(gap);
  };
  for (const covering of cover) {
    if (start(covering) >= end(wanted)) break;
    if (end(covering) <= (from ?? first)) continue;
    if (covering.from !== null) leave(covering.from);
    if (covering.to === null) return free;
    from = covering.to;
  }
  leave(wanted.to);
  return free;
}

/** An interval that takes up part of each of its days: hundredths, or null when it does not say how much. */
export type Share = { readonly days: Interval; readonly share: number | null };

/** The days on which shares that overlap make more than a whole, or do not say how much they make. */
export function overfull(shares: readonly Share[]): Interval[] {
  const turns = shares
    .filter(({ days }) => !isEmpty(days))
    .flatMap(({ days, share }) => [
      { at: start(days), day: days.from, by: 1, share },
      { at: end(days), day: days.to, by: -1, share },
    ])
    .sort((a, b) => compare(a.at, b.at) || a.by - b.by);
  const full: Interval[] = [];
  const running = { count: 0, unknown: 0, sum: 0 };
  let since: { readonly from: LocalDate | null } | undefined;
  for (const { day, by, share } of turns) {
    running.count += by;
    if (share === null) running.unknown += by;
    else running.sum += by * share;
    const isFull = running.count > 1 && (running.unknown > 0 || running.sum > 100);
    if (isFull) since ??= { from: day };
    else if (since !== undefined) {
      full.push({ from: since.from, to: day });
      since = undefined;
    }
  }
  return merged(full);
}
