/** When a delivery was made, by a start record that nobody has checked. */
import { expect, test } from 'vitest';
import { createdAt } from '../../src/main/service/created-at.ts';

const made = (skapad: string): string | null =>
  createdAt({ start: { organisationsnummer: '5560360793', skapad, lopnummer: 1 } });

test.each([
  ['2026-11-20T02:14:07', '2026-11-20T01:14:00.000Z'],
  ['2026-07-20T02:14', '2026-07-20T00:14:00.000Z'],
  ['2026-11-20T23:59:59.999', '2026-11-20T22:59:00.000Z'],
  ['2026-11-20T24:00:00', null],
  ['2026-11-20T25:00:00', null],
  ['2026-11-20T12:60:00', null],
  ['2026-02-30T12:00:00', null],
  ['2026-11-20', null],
  ['20 november', null],
  ['', null],
])('skapad %s is %s', (skapad, instant) => {
  expect(made(skapad)).toBe(instant);
});

test('a delivery without start record does not say', () => {
  expect(createdAt({ start: null })).toBeNull();
});

test('each start record has its own answer, however often it is asked', () => {
  const [first, second] = [
    { organisationsnummer: '5560360793', skapad: '2026-11-20T02:14:07', lopnummer: 1 },
    { organisationsnummer: '5560360793', skapad: 'soon', lopnummer: 2 },
  ];
  const asked = [first, second, first, second].map((start) => createdAt({ start }));
  expect(asked).toEqual(['2026-11-20T01:14:00.000Z', null, '2026-11-20T01:14:00.000Z', null]);
});
