/** Reads days as FK writes them, `2026-08-14`. */
import { DayTable, dayNumber } from '../../../shared/day-number.ts';
import type { Source } from './source.ts';

/** Two digits as a number; far below zero when they are none. */
function two(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [(bytes[at] as number) - 48, (bytes[at + 1] as number) - 48];
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : 10 * tens + ones;
}

/** The number of the day that stands there; -1 for what is written in another way or is no day. */
export function dayAt(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return -1;
  return dayNumber(100 * two(bytes, from) + two(bytes, from + 2), two(bytes, from + 5), two(bytes, from + 8));
}

/** One text for each day: none is made twice, and equal ones are told by their place. */
export class DayTexts {
  readonly #texts = new DayTable<string>();

  /** The text of the day that stands there. */
  of(day: number, source: Source, from: number): string {
    const known = this.#texts.get(day);
    if (known !== undefined) return known;
    const text = source.text(from, from + 10);
    this.#texts.set(day, text);
    return text;
  }
}
