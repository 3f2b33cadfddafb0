/** When two intervals have a day in common. */
import { expect, test } from 'vitest';
import { type Interval, overlap } from '../../src/shared/interval.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';

const days = (from: string | null, to: string | null): Interval => ({
  from: from as LocalDate | null,
  to: to as LocalDate | null,
});
const august = days('2026-08-01', '2026-09-01');

test.each([
  ['the same days', august, true],
  ['days within it', days('2026-08-14', '2026-08-15'), true],
  ['its last day alone', days('2026-08-31', '2026-10-01'), true],
  ['the day after its last', days('2026-09-01', '2026-10-01'), false],
  ['days up to its first', days('2026-07-01', '2026-08-01'), false],
  ['an open end that begins before it ends', days('2026-08-31', null), true],
  ['an open end that begins when it ends', days('2026-09-01', null), false],
  ['an open beginning that ends after it begins', days(null, '2026-08-02'), true],
  ['an open beginning that ends when it begins', days(null, '2026-08-01'), false],
  ['all time', days(null, null), true],
])('August and %s', (_, other, expected) => {
  expect([overlap(august, other), overlap(other, august)]).toEqual([expected, expected]);
});

test('two open ends overlap, and two open beginnings', () => {
  expect(overlap(days('2026-01-01', null), days('2030-01-01', null))).toBe(true);
  expect(overlap(days(null, '2026-01-01'), days(null, '2030-01-01'))).toBe(true);
});
