/** The dates that get a line and words on the timeline: days, weeks, months, quarters or years, by the room there is. */
import { scaleLinear } from 'd3-scale';
import type { LocalDate } from '../../../../shared/local-date.ts';
import { dateOfDay, dayNumber, weekdayOf } from '../../../days.ts';
import type { TimeWindow } from './window.ts';

export type TickUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type Ticks = {
  readonly unit: TickUnit;
  /** First days of the units inside the window. */
  readonly dates: readonly LocalDate[];
  /** First days of the months or years around them, the first one before the window; empty for years. */
  readonly heads: readonly LocalDate[];
};

/** Least pixels for the words of one unit; about as many days as it has. */
const room: readonly { readonly unit: TickUnit; readonly days: number; readonly least: number }[] = [
  { unit: 'day', days: 1, least: 30 },
  { unit: 'week', days: 7, least: 44 },
  { unit: 'month', days: 30.4, least: 44 },
  { unit: 'quarter', days: 91.3, least: 46 },
];

export function ticksOf(shown: TimeWindow, width: number): Ticks {
  const perDay = width / (shown.to - shown.from);
  const unit = room.find(({ days, least }) => days * perDay >= least)?.unit ?? 'year';
  const dates = datesOf(unit, shown, Math.max(2, Math.floor(width / 64)));
  if (unit === 'year') return { unit, dates, heads: [] };
  return { unit, dates, heads: headsOf(shown, unit === 'day' || unit === 'week' ? 1 : 12) };
}

function datesOf(unit: TickUnit, shown: TimeWindow, most: number): LocalDate[] {
  const first = Math.ceil(shown.from);
  if (unit === 'day') return every(first, shown.to, 1);
  if (unit === 'week') return every(first + ((7 - weekdayOf(dateOfDay(first))) % 7), shown.to, 7);
  if (unit === 'year') return yearsIn(shown, most);
  return monthsIn(shown, unit === 'month' ? 1 : 3);
}

function every(first: number, to: number, step: number): LocalDate[] {
  const found: LocalDate[] = [];
  for (let day = first; day < to; day += step) found.push(dateOfDay(day));
  return found;
}

const yearOf = (day: number): number => Number(dateOfDay(Math.floor(day)).slice(0, 4));

/** Round years: every one, second, fifth, tenth … so that they have room. */
function yearsIn(shown: TimeWindow, most: number): LocalDate[] {
  const [first, last] = [yearOf(shown.from), yearOf(shown.to) + 1];
  return scaleLinear()
    .domain([first, last])
    .ticks(Math.min(most, last - first))
    .filter(Number.isInteger)
    .map((year) => `${String(year).padStart(4, '0')}-01-01` as LocalDate)
    .filter((date) => dayNumber(date) >= shown.from && dayNumber(date) < shown.to);
}

/** First days of every so many months, counted from January. */
function monthsIn(shown: TimeWindow, step: number): LocalDate[] {
  return monthsFrom(shown, step).filter((date) => dayNumber(date) >= shown.from);
}

/** As monthsIn, the one that the window begins in included. */
const headsOf = (shown: TimeWindow, step: number): LocalDate[] => monthsFrom(shown, step);

function monthsFrom(shown: TimeWindow, step: number): LocalDate[] {
  const [year, month] = dateOfDay(Math.floor(shown.from)).split('-').map(Number) as [number, number];
  const found: LocalDate[] = [];
  for (let count = year * 12 + month - 1; ; count += 1) {
    if (count % step !== 0 && found.length === 0) count -= count % step;
    if (count % step !== 0) continue;
    const date =
      `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01` as LocalDate;
    if (dayNumber(date) >= shown.to) return found;
    found.push(date);
  }
}

/** ISO week: the one that has the year's first Thursday is the first, as Swedish calendars count. */
export function weekNumber(date: LocalDate): number {
  const thursday = dayNumber(date) - weekdayOf(date) + 3;
  const year = dateOfDay(thursday).slice(0, 4);
  return Math.floor((thursday - dayNumber(`${year}-01-01` as LocalDate)) / 7) + 1;
}

export const quarterOf = (date: LocalDate): number => Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1;
