/** From dates to places on the timeline, and marks stacked so that none hides another. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import { addDays, dateOfDay, dayNumber } from '../../../days.ts';
import type { Mark } from '../model/marks.ts';

/** Days [from, to) shown over `width` pixels. */
export type TimeWindow = { readonly from: number; readonly to: number };
export type Span = 'half-year' | 'two-years' | 'all';

const spanDays: Readonly<Record<Exclude<Span, 'all'>, number>> = { 'half-year': 183, 'two-years': 731 };

const firstDayOf = (mark: Mark): number => dayNumber((mark.from ?? mark.at) as LocalDate);
const lastDayOf = (mark: Mark): number => {
  const days = [mark.to, mark.at, mark.from].filter((date) => date !== null).map(dayNumber);
  return Math.max(...days);
};

/** All marks and today, with a month of air. */
export function wholeWindow(marks: readonly Mark[], today: LocalDate): TimeWindow {
  const now = dayNumber(today);
  const from = Math.min(now - 90, ...marks.map(firstDayOf));
  const to = Math.max(now, ...marks.map(lastDayOf).filter((day) => day < now + 3650));
  return { from: from - 15, to: to + 30 };
}

/** All at once where that is readable. */
export const firstSpan = (whole: TimeWindow): Span =>
  whole.to - whole.from <= spanDays['two-years'] ? 'all' : 'two-years';

/** The window that ends `back` steps before the newest; a step is half of what is shown. */
export function windowOf(span: Span, back: number, whole: TimeWindow): TimeWindow {
  if (span === 'all') return whole;
  const days = spanDays[span];
  const to = whole.to - back * Math.floor(days / 2);
  return { from: to - days, to };
}

export const canGoBack = (shown: TimeWindow, whole: TimeWindow): boolean => shown.from > whole.from;

export const placeOf = (day: number, shown: TimeWindow, width: number): number =>
  ((day - shown.from) / (shown.to - shown.from)) * width;

/** First days of months that get a line: every one, every third or every year, by the room there is. */
export function ticks(shown: TimeWindow, width: number): LocalDate[] {
  const months = (shown.to - shown.from) / 30.4;
  const step = [1, 3, 12, 24, 60, 120].find((one) => (months / one) * 72 <= width) ?? 240;
  const found: LocalDate[] = [];
  for (let month = dateOfDay(shown.from).slice(0, 7); ; month = addDays(`${month}-28` as LocalDate, 4).slice(0, 7)) {
    const first = `${month}-01` as LocalDate;
    if (dayNumber(first) >= shown.to) return found;
    const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
    if (count % step === 0 && dayNumber(first) >= shown.from) found.push(first);
  }
}

/** True when some day of the mark is inside the window. */
export function isShown(mark: Mark, shown: TimeWindow): boolean {
  const from = Math.min(...[mark.from, mark.at].filter((date) => date !== null).map(dayNumber));
  const open = mark.kind === 'period' && mark.to === null;
  return from < shown.to && (open || lastDayOf(mark) >= shown.from);
}

/** The first day that another mark may take: open periods leave none. */
function endOf(mark: Mark): number {
  if (mark.kind === 'period' && mark.to === null) return Number.POSITIVE_INFINITY;
  return Math.max(mark.to === null ? 0 : dayNumber(mark.to), mark.at === null ? 0 : dayNumber(mark.at) + 1);
}

/** Each mark's row within its lane: the first where it does not overlap what is already there. */
export function stack(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const ends: number[] = [];
  const rows = new Map<string, number>();
  for (const mark of marks) {
    const from = firstDayOf(mark);
    const free = ends.findIndex((end) => end <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = endOf(mark);
    rows.set(mark.id, row);
  }
  return rows;
}
