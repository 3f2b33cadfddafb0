/** Calendar dates as day numbers, for grids and scales. */
import type { LocalDate } from '../shared/local-date.ts';

const dayLength = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayLength;

export const dateOfDay = (day: number): LocalDate => new Date(day * dayLength).toISOString().slice(0, 10) as LocalDate;

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (date: LocalDate): number => (((dayNumber(date) + 3) % 7) + 7) % 7;
