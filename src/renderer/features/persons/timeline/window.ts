/** Which days the timeline shows: from ten days to everything, zoomed at a day and panned within what there is. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import { dayNumber } from '../../../days.ts';
import type { Mark } from '../model/marks.ts';

/** Days [from, to), fractions of days included. */
export type TimeWindow = { readonly from: number; readonly to: number };
export type Span = 'month' | 'half-year' | 'two-years' | 'all';

const spanDays: Readonly<Record<Exclude<Span, 'all'>, number>> = { month: 31, 'half-year': 183, 'two-years': 731 };
export const spans: readonly Span[] = ['month', 'half-year', 'two-years', 'all'];

/** Fewer days would show nothing more. */
export const shortest = 10;
/** Open ends and mistyped years must not push the rest together. */
const furthest = 3650;

export const lengthOf = ({ from, to }: TimeWindow): number => to - from;

export const firstDayOf = (mark: Mark): number => dayNumber((mark.from ?? mark.at) as LocalDate);
export const lastDayOf = (mark: Mark): number =>
  Math.max(...[mark.to, mark.at, mark.from].filter((date) => date !== null).map(dayNumber));

/** All marks and today, with some air. */
export function wholeWindow(marks: readonly Mark[], today: LocalDate): TimeWindow {
  const now = dayNumber(today);
  let [from, to] = [now - 90, now];
  for (const mark of marks) {
    from = Math.min(from, firstDayOf(mark), mark.at === null ? from : dayNumber(mark.at));
    const last = lastDayOf(mark);
    if (last < now + furthest) to = Math.max(to, last);
  }
  const air = Math.max(15, (to - from) * 0.01);
  return { from: from - air, to: to + air };
}

/** All at once where that is readable, else the newest two years. */
export const firstWindow = (whole: TimeWindow): TimeWindow =>
  lengthOf(whole) <= spanDays['two-years'] ? whole : { from: whole.to - spanDays['two-years'], to: whole.to };

/** So many days at most as there are, at least ten, and inside the whole. */
function within({ from, to }: TimeWindow, whole: TimeWindow): TimeWindow {
  const length = Math.min(Math.max(to - from, shortest), lengthOf(whole));
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

/** A factor of 2 shows half as many days; the day `at` stays where it is on the screen. */
export function zoomed(shown: TimeWindow, whole: TimeWindow, factor: number, at: number): TimeWindow {
  const length = Math.min(Math.max(lengthOf(shown) / factor, shortest), lengthOf(whole));
  const share = (at - shown.from) / lengthOf(shown);
  const from = at - share * length;
  return within({ from, to: from + length }, whole);
}

/** Later for days above nothing, earlier for days below. */
export const panned = (shown: TimeWindow, whole: TimeWindow, days: number): TimeWindow =>
  within({ from: shown.from + days, to: shown.to + days }, whole);

/** Pans no further than it takes to have the days from `from` to `to` inside; of what is longer, its beginning. */
export function bringing(shown: TimeWindow, whole: TimeWindow, from: number, to: number): TimeWindow {
  const edge = lengthOf(shown) * 0.05;
  if (from < shown.from + edge) return panned(shown, whole, from - shown.from - edge);
  const over = Math.min(to - shown.to + edge, from - shown.from - edge);
  return over > 0 ? panned(shown, whole, over) : shown;
}

/** So many days, ending where the window ends. */
export const spanWindow = (span: Span, shown: TimeWindow, whole: TimeWindow): TimeWindow =>
  span === 'all' ? whole : within({ from: shown.to - spanDays[span], to: shown.to }, whole);

/** Days to show a stretch in full, with air on both sides. */
export const around = (from: number, to: number, whole: TimeWindow): TimeWindow => {
  const air = Math.max(2, (to - from) * 0.1);
  return within({ from: from - air, to: to + air }, whole);
};

/** The span that the window is as long as, or `free`. */
export function spanNow(shown: TimeWindow, whole: TimeWindow): Span | 'free' {
  const length = lengthOf(shown);
  if (Math.abs(length - lengthOf(whole)) < 0.5) return 'all';
  return spans.find((span) => span !== 'all' && Math.abs(length - spanDays[span]) < 0.5) ?? 'free';
}
