/** FK's order of deliveries does not depend on the order in which they come (format.md §4.5). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsIn, inOrder, type Place, standingOf } from '../../src/core/response/sequence.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';

const dateOf = (day: number): LocalDate => `2026-11-${String(day).padStart(2, '0')}` as LocalDate;
const place = (id: number, number: number | null, day: number, change: Partial<Place> = {}): Place => ({
  id,
  number,
  created: `${dateOf(day)}T02:14:07`,
  available: '',
  night: dateOf(day),
  ...change,
});
const ids = (places: readonly Place[]) => inOrder(places).counting.map(({ id }) => id);

describe('the order', () => {
  test('goes by number, whatever the times say', () => {
    expect(ids([place(1, 3, 10), place(2, 2, 12), place(3, 1, 11)])).toEqual([3, 2, 1]);
  });

  test('counts the run created last, and every earlier run is superseded by it', () => {
    const runs = [place(1, 5, 10), place(2, 5, 12), place(3, 5, 11)];
    const { counting, superseded } = inOrder(runs);
    expect(counting.map(({ id }) => id)).toEqual([2]);
    expect([...superseded].sort()).toEqual([
      [1, 2],
      [3, 2],
    ]);
  });

  test('lets availability, then arrival, decide between runs of the same time', () => {
    expect(ids([place(1, 5, 10, { available: 'b' }), place(2, 5, 10, { available: 'a' })])).toEqual([1]);
    expect(ids([place(1, 5, 10), place(2, 5, 10)])).toEqual([2]);
  });

  test('puts a delivery without number after the last numbered one that is not younger', () => {
    expect(ids([place(1, 1, 10), place(2, 2, 12), place(3, null, 11), place(4, null, 13), place(5, null, 9)])).toEqual([
      5, 1, 3, 2, 4,
    ]);
  });

  test('takes one that does not say when it was made by its night, and one without night last', () => {
    const silent = place(3, null, 10, { created: '' });
    const lost = place(4, null, 10, { created: '', night: null });
    expect(ids([lost, place(1, 1, 10), place(2, 2, 11), silent])).toEqual([1, 3, 2, 4]);
  });

  test('is the same for every order of arrival', () => {
    const one = fc.record({ number: fc.option(fc.integer({ min: 1, max: 4 })), day: fc.integer({ min: 1, max: 28 }) });
    const arbitrary = fc
      .uniqueArray(one, { selector: ({ day }) => day, maxLength: 7 })
      .map((found) => found.map(({ number, day }, index) => place(index + 1, number, day)))
      .chain((places) => fc.tuple(fc.constant(places), fc.shuffledSubarray(places, { minLength: places.length })));
    fc.assert(
      fc.property(arbitrary, ([places, shuffled]) => {
        expect(ids(shuffled)).toEqual(ids(places));
        expect([...inOrder(shuffled).superseded].sort()).toEqual([...inOrder(places).superseded].sort());
      }),
    );
  });
});

describe('a newcomer', () => {
  const placed = [place(1, 4, 10), place(2, 5, 11)];
  test.each([
    ['the first of all', [], place(3, 9, 10), { is: 'next' }],
    ['the next number', placed, place(3, 6, 12), { is: 'next' }],
    ['a higher number', placed, place(3, 9, 12), { is: 'after-gap', gap: { from: 6, to: 8 } }],
    ['a lower number', placed, place(3, 3, 9), { is: 'late' }],
    ['a lower number made later the same night', placed, place(3, 3, 11), { is: 'late' }],
    ['a lower number on a newer night', placed, place(3, 3, 12), { is: 'out-of-order' }],
    ['the last number again', placed, place(3, 5, 12), { is: 'rerun', superseded: 2, by: 3 }],
    ['an earlier number again', placed, place(3, 4, 11, { night: dateOf(10) }), { is: 'rerun', superseded: 1, by: 3 }],
    ['the last number, made before it', placed, place(3, 5, 10), { is: 'rerun', superseded: 3, by: 2 }],
    ['no number and newest', placed, place(3, null, 12), { is: 'next' }],
    ['no number and older', placed, place(3, null, 10, { created: '2026-11-10T09:00:00' }), { is: 'late' }],
  ])('with %s', (_, before, newcomer, standing) => {
    expect(standingOf(newcomer, before)).toEqual(standing);
  });

  test('that supersedes a night run twice before names the run that counted', () => {
    expect(standingOf(place(3, 5, 12), [place(1, 5, 10), place(2, 5, 11)])).toEqual({
      is: 'rerun',
      superseded: 2,
      by: 3,
    });
  });
});

test('gaps are the numbers between those that have come', () => {
  expect(gapsIn([3, 4, 7, 9])).toEqual([
    { from: 5, to: 6 },
    { from: 8, to: 8 },
  ]);
  expect([gapsIn([]), gapsIn([5])]).toEqual([[], []]);
});
