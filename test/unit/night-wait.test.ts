/** How long the night's work waits between tries, and when it gives up. */
import { expect, test } from 'vitest';
import { pauseAfter } from '../../src/core/calendar/next-try.ts';

/** Minutes of each wait from an instant on. */
function waits(from: string, lateAfter: string): number[] {
  const found: number[] = [];
  let now = Date.parse(from);
  for (let tries = 1; ; tries += 1) {
    const pause = pauseAfter(tries, new Date(now).toISOString(), lateAfter);
    if (pause === null) return found;
    found.push(pause / 60_000);
    now += pause;
  }
}

test('the pauses grow, and the last try is a minute after the hour from which a delivery is late', () => {
  expect(waits('2026-11-20T06:05:00Z', '08:00')).toEqual([1, 2, 4, 8, 15, 15, 11]);
  expect(waits('2026-11-20T07:00:30Z', '08:00')).toEqual([0.5]);
  expect(waits('2026-11-20T08:30:00Z', '08:00')).toEqual([]);
});

test('the hour is Swedish, summer and winter', () => {
  expect(pauseAfter(9, '2026-07-10T05:58:00Z', '08:00')).toBe(3 * 60_000);
  expect(pauseAfter(9, '2026-07-10T06:58:00Z', '08:00')).toBe(null);
});
