/** What an incident's refresh orders of one person, and what it leaves out. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LeftOutReason } from '../../shared/incident-views.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { SubscriptionView } from '../../shared/views.ts';
import type { Condition, Criterion, PersonFacts } from './criterion.ts';
import { holds, reasonsFor } from './evaluate.ts';

export type Wanted = { readonly criterion: Criterion; readonly refreshOf: readonly BenefitName[] | 'all' };

export type Person = Omit<PersonFacts, 'subscriptions'> & {
  readonly subscriptions: readonly SubscriptionView[];
  /** Why such a refresh must not be ordered now; undefined: nothing is in the way. */
  busy(subscription: SubscriptionView): 'open' | 'planned' | 'answered' | 'no-consent' | undefined;
};

export type PersonPlan = {
  /** False: it would hold if no subscription had ended. */
  readonly affected: boolean;
  readonly lines: readonly { readonly benefit: BenefitName; readonly from: LocalDate }[];
  readonly leftOut: readonly LeftOutReason[];
  readonly why: readonly Condition[];
};

const isOver = ({ state }: SubscriptionView): boolean => state === 'ended' || state === 'rejected';

/**
 * Undefined when the incident has nothing to do with the person. Only what FK has answered can be refreshed: the first
 * answer to a new order is complete anyhow. The from-date is that of the subscription, so that everything is restated.
 */
export function planPerson({ criterion, refreshOf }: Wanted, person: Person): PersonPlan | undefined {
  const current = { ...person, subscriptions: person.subscriptions.filter((one) => !isOver(one)) };
  if (!holds(criterion, current)) {
    const wasHit = person.subscriptions.some(isOver) && holds(criterion, person);
    return wasHit ? { affected: false, lines: [], leftOut: ['ended'], why: [] } : undefined;
  }
  const inScope = person.subscriptions.filter(({ benefit }) => refreshOf === 'all' || refreshOf.includes(benefit));
  const judged = inScope.map((one) => ({ one, reason: reasonAgainst(one, person) }));
  const lines = judged
    .filter(({ reason }) => reason === undefined)
    .map(({ one: { benefit, from } }) => ({ benefit, from }));
  const leftOut = [...new Set(judged.flatMap(({ reason }) => reason ?? []))];
  const isBare = inScope.length === 0 && refreshOf.length > 0;
  return { affected: true, lines, leftOut: isBare ? ['not-subscribed'] : leftOut, why: reasonsFor(criterion, current) };
}

function reasonAgainst(subscription: SubscriptionView, person: Person): LeftOutReason | undefined {
  if (isOver(subscription)) return 'ended';
  return subscription.state === 'active' ? person.busy(subscription) : 'unanswered';
}
