/** The days that a benefit's cases cover, as far as its cases are known. */
import { groupsAt } from '../../shared/content.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { Interval } from '../../shared/interval.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { SubscriptionView } from '../../shared/views.ts';
import { spanOf } from '../mirror/span.ts';
import { merged } from './days.ts';
import type { Checked } from './finding.ts';

/** The days that a benefit's cases cover, and the first day on which they are known. */
export type Cover = { readonly days: readonly Interval[]; readonly since: LocalDate | null };

/** A benefit that FK should be watching, from a day on; null is from the beginning. */
export type Subscribed = Pick<SubscriptionView, 'benefit' | 'state'> & { readonly from: LocalDate | null };

/** Undefined for a benefit whose cases are not known. */
export type Covers = (benefit: BenefitName) => Cover | undefined;

/** The days of a benefit's cases, disjoint and earliest first; undefined without a case. */
export type CaseDays = (benefit: BenefitName) => readonly Interval[] | undefined;

/** Of any cases, by the benefit and the days that each has. */
export const caseDaysIn =
  <C>(cases: readonly C[], benefitOf: (one: C) => BenefitName, daysIn: (one: C) => readonly Interval[]): CaseDays =>
  (benefit) => {
    const own = cases.filter((one) => benefitOf(one) === benefit);
    return own.length === 0 ? undefined : merged(own.flatMap(daysIn));
  };

/** As their periods and claw-backs have them. */
export const caseDaysOf = (cases: readonly Checked[]): CaseDays =>
  caseDaysIn(cases, ({ record }) => record.benefit, daysOf);

/**
 * A benefit's cases are known when it is subscribed and answered, from the subscription's first day on; before the
 * answer, or without a subscription, as far as some came all the same; after the end of a subscription not at all.
 * Cases without any period (an agreement may leave them out) cover nothing that could be held against a payment.
 * Days that FK claims back are covered: they were paid, and are accounted for. Each benefit is looked at when a payment
 * names it.
 */
export function coversOf(
  caseDays: CaseDays,
  subscriptions: readonly Subscribed[],
  withCases: ReadonlySet<BenefitName>,
): Covers {
  const known = new Map<BenefitName, Cover | undefined>();
  return (benefit) => {
    if (known.has(benefit)) return known.get(benefit);
    const cover = withCases.has(benefit) ? coverOf(benefit, caseDays, subscriptions) : undefined;
    known.set(benefit, cover);
    return cover;
  };
}

function coverOf(benefit: BenefitName, caseDays: CaseDays, subscriptions: readonly Subscribed[]): Cover | undefined {
  const { state, from } = subscriptions.findLast((one) => one.benefit === benefit) ?? notSubscribed;
  const days = caseDays(benefit);
  if (state !== 'active' && (state !== 'ordered' || days === undefined)) return undefined;
  return days?.length === 0 ? undefined : { days: days ?? [], since: from };
}

const notSubscribed = { state: 'ordered', from: null } as const;

/** Of a case's periods and claw-backs, as they stand. */
export const daysOf = (one: Pick<Checked, 'record' | 'kind'>): Interval[] => [
  ...daysAt(one, one.kind.periods),
  ...daysAt(one, one.kind.clawbacks),
];

const daysAt = ({ record, kind }: Pick<Checked, 'record' | 'kind'>, list: string | undefined): Interval[] =>
  list === undefined ? [] : groupsAt(record.content, list).flatMap((group) => spanOf(group, kind.names) ?? []);
