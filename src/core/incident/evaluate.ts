/** Whether a criterion holds for a person, and by what. */
import type { BenefitName } from '../../shared/identifier.ts';
import { birthOf } from '../order/personnummer.ts';
import type { Begun, Condition, Criterion, PersonFacts } from './criterion.ts';

/** Cheap conditions are asked before those that cost a look-up; the result is the same in any order. */
export function holds(criterion: Criterion, facts: PersonFacts): boolean {
  switch (criterion.is) {
    case 'and':
      return cheapFirst(criterion.of).every((one) => holds(one, facts));
    case 'or':
      return cheapFirst(criterion.of).some((one) => holds(one, facts));
    case 'not':
      return !holds(criterion.of, facts);
    default:
      return holdsOne(criterion, facts);
  }
}

function costs(criterion: Criterion): boolean {
  if (criterion.is === 'and' || criterion.is === 'or') return criterion.of.some(costs);
  if (criterion.is === 'not') return costs(criterion.of);
  return criterion.is === 'country' || criterion.is === 'payment';
}

const cheapFirst = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.toSorted((a, b) => Number(costs(a)) - Number(costs(b)));

function holdsOne(condition: Condition, facts: PersonFacts): boolean {
  switch (condition.is) {
    case 'everybody':
      return true;
    case 'subscribed':
      return held(condition, facts).length >= condition.atLeast;
    case 'born': {
      const born = birthOf(facts.personnummer);
      return condition.when === 'after' ? born > condition.date : born < condition.date;
    }
    case 'country': {
      const country = facts.country();
      return country !== null && condition.of.includes(country) !== condition.outside;
    }
    case 'payment':
      return facts.payments().some((day) => isWithin(day, condition));
  }
}

const isWithin = (day: string, { from, to }: { readonly from: string | null; readonly to: string | null }): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

type Subscribed = Extract<Condition, { is: 'subscribed' }>;

/** The benefits that count, each once. */
function held({ of, begun }: Subscribed, { subscriptions }: PersonFacts): BenefitName[] {
  const counting = subscriptions.filter(
    ({ benefit, from }) => (of === null || of.includes(benefit)) && hasBegun(from, begun),
  );
  return [...new Set(counting.map(({ benefit }) => benefit))];
}

function hasBegun(from: string, begun: Begun | null): boolean {
  if (begun === null) return true;
  return begun.when === 'since' ? from >= begun.date : from < begun.date;
}

/** The conditions that hold, as true of this person: of a set of benefits only those that the person has. */
export function reasonsFor(criterion: Criterion, facts: PersonFacts): Condition[] {
  if (criterion.is === 'and' || criterion.is === 'or') return criterion.of.flatMap((one) => reasonsFor(one, facts));
  if (criterion.is === 'not' || !holds(criterion, facts)) return [];
  if (criterion.is !== 'subscribed' || criterion.of === null) return [criterion];
  const of = held(criterion, facts);
  return [{ ...criterion, of, atLeast: of.length }];
}
