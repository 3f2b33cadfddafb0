/** What became of each night: delivered, empty, late, missing, due, or not expected at all. */
import { tookEffect } from '../../shared/delivery-state.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { DeliveryState, NightState, NightView } from '../../shared/views.ts';
import { daysBetween } from './day.ts';
import { type CalendarRules, isDeliveryNight } from './delivery-nights.ts';
import { epochOf, instantOf, type LocalTime } from './stockholm.ts';

export type NightDelivery = {
  readonly id: number;
  readonly night: LocalDate | null;
  readonly state: DeliveryState;
  /** Instant at which it could be had. */
  readonly availableAt: string;
};

export type NightQuestion = {
  /** First and last night to tell about, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The first night that anything was due; earlier ones are not missing. Null: nothing was ever due. */
  readonly since: LocalDate | null;
  readonly now: string;
  /** FK's deliveries are there by 10.00 (format.md §2). */
  readonly lateAfter: LocalTime;
  readonly deliveries: readonly NightDelivery[];
};

/**
 * One view per calendar day from `from` to `to`, nights without an expected delivery included. Of several deliveries
 * of a night an applied one in time counts before an empty one, and the earlier before the later. A delivery that is
 * quarantined, held or unread leaves the night missing (or due) but is named; a duplicate counts as nothing.
 */
export function nightStates(question: NightQuestion, rules: CalendarRules): NightView[] {
  const byNight = Map.groupBy(question.deliveries, (delivery) => delivery.night);
  return daysBetween(question.from, question.to).map((night) => {
    const expected = question.since !== null && night >= question.since && isDeliveryNight(night, rules);
    const deadline = epochOf(instantOf({ date: night, time: question.lateAfter }));
    const best = bestOf(byNight.get(night) ?? [], deadline);
    const over = epochOf(question.now) > deadline;
    return { night, expected, state: stateOf(expected, best, deadline, over), delivery: best?.id ?? null };
  });
}

function stateOf(expected: boolean, best: NightDelivery | undefined, deadline: number, over: boolean): NightState {
  if (!expected) return 'not-expected';
  if (best === undefined || !tookEffect(best)) return over ? 'missing' : 'due';
  if (!inTime(best, deadline)) return 'late';
  return best.state === 'empty' ? 'empty' : 'delivered';
}

const inTime = ({ availableAt }: NightDelivery, deadline: number): boolean => epochOf(availableAt) <= deadline;

function bestOf(deliveries: readonly NightDelivery[], deadline: number): NightDelivery | undefined {
  const rank = (delivery: NightDelivery): number => {
    if (!tookEffect(delivery)) return 3;
    if (!inTime(delivery, deadline)) return 2;
    return delivery.state === 'applied' ? 0 : 1;
  };
  return deliveries
    .filter(({ state }) => state !== 'duplicate')
    .toSorted((a, b) => rank(a) - rank(b) || epochOf(a.availableAt) - epochOf(b.availableAt) || a.id - b.id)[0];
}
