/** What became of each night. */
import { describe, expect, it } from 'vitest';
import { type NightDelivery, type NightQuestion, nightStates } from '../../src/core/calendar/night-state.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { eves } from '../../src/shared/settings.ts';
import type { DeliveryState } from '../../src/shared/views.ts';

const friday = localDateOf('2026-11-20');
const delivery = (id: number, state: DeliveryState, availableAt: string, night = friday): NightDelivery => ({
  id,
  night,
  state,
  availableAt,
});
const states = (deliveries: readonly NightDelivery[], change: Partial<NightQuestion> = {}) =>
  nightStates(
    {
      from: friday,
      to: friday,
      since: localDateOf('2026-11-01'),
      now: '2026-11-20T09:00:01Z',
      lateAfter: '10:00',
      deliveries,
      ...change,
    },
    { eves },
  );
const state = (deliveries: readonly NightDelivery[], change: Partial<NightQuestion> = {}) => {
  const [view] = states(deliveries, change);
  return [view?.state, view?.delivery];
};
const early = '2026-11-20T06:15:00Z';
const tenSharp = '2026-11-20T10:00:00+01:00';
const pastTen = '2026-11-20T10:00:01+01:00';

describe('a night with a delivery', () => {
  it('is delivered when it was there by ten, and late after that, however late', () => {
    expect(state([delivery(1, 'applied', early)])).toEqual(['delivered', 1]);
    expect(state([delivery(1, 'applied', tenSharp)])).toEqual(['delivered', 1]);
    expect(state([delivery(1, 'applied', pastTen)])).toEqual(['late', 1]);
    expect(state([delivery(1, 'empty', '2026-11-23T06:00:00Z')])).toEqual(['late', 1]);
  });

  it('is empty when the file had nothing to say', () => {
    expect(state([delivery(1, 'empty', early)])).toEqual(['empty', 1]);
  });

  it('is judged by the best of several', () => {
    const both = [delivery(1, 'quarantined', early), delivery(2, 'empty', early), delivery(3, 'applied', tenSharp)];
    expect(state(both)).toEqual(['delivered', 3]);
    expect(state(both.slice(0, 2))).toEqual(['empty', 2]);
    expect(state([delivery(5, 'applied', early), delivery(4, 'applied', tenSharp)])).toEqual(['delivered', 5]);
    expect(state([delivery(1, 'applied', pastTen), delivery(2, 'empty', early)])).toEqual(['empty', 2]);
  });
});

describe('a night without a delivery that took effect', () => {
  it('is due until ten and missing from then on', () => {
    expect(state([], { now: tenSharp })).toEqual(['due', null]);
    expect(state([], { now: pastTen })).toEqual(['missing', null]);
  });

  it.each<DeliveryState>(['quarantined', 'held', 'archived'])('names the one that is %s', (waiting) => {
    expect(state([delivery(7, waiting, early)], { now: early })).toEqual(['due', 7]);
    expect(state([delivery(7, waiting, early)])).toEqual(['missing', 7]);
  });

  it('does not count a duplicate of another night', () => {
    expect(state([delivery(7, 'duplicate', early)])).toEqual(['missing', null]);
  });

  it('was not expected before anything was due, or when nothing ever was', () => {
    expect(state([], { since: localDateOf('2026-11-21') })).toEqual(['not-expected', null]);
    expect(state([], { since: null })).toEqual(['not-expected', null]);
    expect(state([], { since: friday })).toEqual(['missing', null]);
  });
});

describe('a row of nights', () => {
  it('has every calendar day, and names a delivery on a day that expects none', () => {
    const monday = localDateOf('2026-11-23');
    const views = states([delivery(1, 'applied', early), delivery(2, 'applied', '2026-11-23T06:00:00Z', monday)], {
      to: localDateOf('2026-11-24'),
      now: '2026-11-23T12:00:00Z',
    });
    expect(views.map((view) => [view.night, view.expected, view.state, view.delivery])).toEqual([
      ['2026-11-20', true, 'delivered', 1],
      ['2026-11-21', true, 'missing', null],
      ['2026-11-22', false, 'not-expected', null],
      ['2026-11-23', false, 'not-expected', 2],
      ['2026-11-24', true, 'due', null],
    ]);
  });

  it('keeps ten o’clock when the clocks change', () => {
    const saturday = localDateOf('2026-03-28');
    const change = { from: saturday, to: saturday, now: '2026-03-30T00:00:00Z', since: localDateOf('2026-01-01') };
    expect(state([delivery(1, 'applied', '2026-03-28T09:00:00Z', saturday)], change)[0]).toBe('delivered');
    const tuesday = localDateOf('2026-03-31');
    const next = { ...change, from: tuesday, to: tuesday, now: '2026-04-01T00:00:00Z' };
    expect(state([delivery(1, 'applied', '2026-03-31T08:00:00Z', tuesday)], next)[0]).toBe('delivered');
    expect(state([delivery(1, 'applied', '2026-03-31T08:00:01Z', tuesday)], next)[0]).toBe('late');
  });
});
