/** Reads days as FK writes them, `2026-08-14`: a file has millions, of some thousand different ones. */
import type { Source } from './source.ts';

/** More than any month, and any year, has days. */
const [monthDays, yearDays] = [31, 372] as const;

/** The months with 31 days, a bit for each. */
const long = [1, 3, 5, 7, 8, 10, 12].reduce((bits, month) => bits | (1 << month), 0);

/** Two digits as a number; below zero when they are none. */
function two(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [(bytes[at] as number) - 48, (bytes[at + 1] as number) - 48];
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
}

/**
 * The number of the day that stands there, in the days' order; -1 for what is written in another way, is no day, or
 * is 29 February, which needs the year.
 */
export function dayAt(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return -1;
  const [century, year, month, day] = [
    two(bytes, from),
    two(bytes, from + 2),
    two(bytes, from + 5),
    two(bytes, from + 8),
  ];
  if (century < 1 || year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return -1;
  if (day > 28 && (month === 2 || (day === 31 && (long & (1 << month)) === 0))) return -1;
  return (100 * century + year) * yearDays + (month - 1) * monthDays + day - 1;
}

const [firstKept, manyKept] = [1900 * yearDays, 200 * yearDays] as const;

/** One text for each day of the 20th and 21st centuries: none is made twice, and equal ones are told by their place. */
export class DayTexts {
  readonly #texts: (string | undefined)[] = new Array(manyKept);

  /** The text of the day that stands there. */
  of(day: number, source: Source, from: number): string {
    const place = day - firstKept;
    if (place < 0 || place >= manyKept) return source.text(from, from + 10);
    const known = this.#texts[place] ?? source.text(from, from + 10);
    this.#texts[place] = known;
    return known;
  }
}
