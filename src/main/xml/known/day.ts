/** Reads days as FK writes them, `2026-08-14`. */
import { dayNumber, twoDigits } from '../../../shared/day-number.ts';

const hyphen = 45;

/** The number of the day that stands there; -1 for what is written in another way or is no day. */
export function dayAt(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== hyphen || bytes[from + 7] !== hyphen) return -1;
  const two = (at: number): number => twoDigits(bytes[from + at] as number, bytes[from + at + 1] as number);
  return dayNumber(100 * two(0) + two(2), two(5), two(8));
}
