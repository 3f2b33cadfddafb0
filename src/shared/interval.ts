/** Half-open date intervals. FK's dates are inclusive: they are converted here, once, at the border. */
import { DayTable, dayOf } from './day-number.ts';
import { daysInMonth, type LocalDate, nextDay, parseLocalDate } from './local-date.ts';

/** Valid on every day d with from ≤ d < to; a missing side is open. */
export type Interval = { readonly from: LocalDate | null; readonly to: LocalDate | null };

/** First day that a date or month text (`2026-08-14`, `2026-08`) covers; null when it is neither. */
export function firstDay(text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  return dayOf(text) < 0 ? rememberedFirstDay(text) : (text as LocalDate);
}

/** The day after the last day that an inclusive date or month text covers; null when it is neither. */
export function dayAfter(text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  const day = dayOf(text);
  if (day < 0) return rememberedDayAfter(text);
  const known = daysAfter.get(day);
  if (known !== undefined) return known;
  const after = nextDay(text as LocalDate);
  daysAfter.set(day, after);
  return after;
}

/** A delivery has millions of dates, and some thousand days. */
const daysAfter = new DayTable<LocalDate>();

/** Nearly all other texts are months: each is read once. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= mostRemembered) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

const mostRemembered = 20_000;

const rememberedFirstDay = remembering((text): LocalDate | null => {
  const trimmed = text.trim();
  return parseLocalDate(trimmed.length === 7 ? `${trimmed}-01` : trimmed.slice(0, 10)) ?? null;
});

const rememberedDayAfter = remembering((text): LocalDate | null => {
  const first = firstDay(text);
  if (first === null) return null;
  if (text.trim().length !== 7) return nextDay(first);
  const [year, month] = first.split('-').map(Number) as [number, number];
  return nextDay(`${first.slice(0, 8)}${daysInMonth(year, month)}` as LocalDate);
});

export const contains = (interval: Interval, date: LocalDate): boolean =>
  (interval.from === null || interval.from <= date) && (interval.to === null || date < interval.to);

/** True when the interval has a day on or after `date`. */
export const reaches = (interval: Interval, date: LocalDate): boolean => interval.to === null || date < interval.to;

/** True when the intervals have a day in common. Neither may end before it begins. */
export const overlap = (a: Interval, b: Interval): boolean => endsAfter(a, b.from) && endsAfter(b, a.from);

const endsAfter = ({ to }: Interval, day: Interval['from']): boolean => to === null || day === null || day < to;
