/** Dates as notices write them: `2021-01-13`, and `13 januari 2021`. */
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** Matches one date; without capturing groups, so that it can stand within others. */
export const dateText = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} (?:${months.join('|')}) \\d{4})`;

/** The real dates in the text, in its order. */
export const datesIn = (text: string): LocalDate[] =>
  [...text.matchAll(new RegExp(dateText, 'gi'))].flatMap(([found]) => parseLocalDate(isoOf(found)) ?? []);

/** The first date that stands right after what the pattern says. */
export const dateAfter = (text: string, pattern: string): LocalDate | undefined =>
  datesIn(new RegExp(`${pattern} (${dateText})`, 'iu').exec(text)?.[1] ?? '')[0];

function isoOf(text: string): string {
  const [day = '', month = '', year = ''] = text.toLowerCase().split(' ');
  if (month === '') return text;
  return [year, months.indexOf(month) + 1, day].map((part) => String(part).padStart(2, '0')).join('-');
}
