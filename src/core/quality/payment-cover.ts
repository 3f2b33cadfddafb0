/** Finds payments for days that no period of the benefit's cases covers. */
import { parseOre } from '../../shared/amount.ts';
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import { dayAfter, type Interval } from '../../shared/interval.ts';
import { type LocalDate, nextDay } from '../../shared/local-date.ts';
import { spanNames } from '../../shared/record-rule.ts';
import type { CaselessPayments } from '../../shared/schema-profile.ts';
import type { SubscriptionView } from '../../shared/views.ts';
import { spanOf } from '../mirror/span.ts';
import { isEmpty, lastDayOf, merged, uncovered } from './days.ts';
import { type Checked, type Finding, finding, type RuledRecord } from './finding.ts';
import { type BenefitCodes, isMonthly, type PaidDays, paidDays, wholeMonths } from './payment-days.ts';
import { dateText } from './values.ts';

/** The days that a benefit's cases cover, and the first day on which they are known. */
export type Cover = { readonly days: readonly Interval[]; readonly since: LocalDate | null };

/** Of the benefits whose cases we know. */
export type Covers = ReadonlyMap<BenefitName, Cover>;

/**
 * A benefit's cases are known when it is subscribed and answered, from the subscription's first day on; before the
 * answer, or without a subscription, as far as some came all the same; after the end of a subscription not at all.
 * Cases without any period (an agreement may leave them out) cover nothing that could be held against a payment.
 * Days that FK claims back are covered: they were paid, and are accounted for.
 */
export function coversOf(
  cases: readonly RuledRecord[],
  subscriptions: readonly SubscriptionView[],
  withCases: readonly BenefitName[],
): Covers {
  const byBenefit = Map.groupBy(cases, ({ benefit }) => benefit);
  const subscribed = new Map(subscriptions.map((one) => [one.benefit, one]));
  const covers = withCases.flatMap((benefit): [BenefitName, Cover][] => {
    const [subscription, own] = [subscribed.get(benefit), byBenefit.get(benefit) ?? []];
    const state = subscription?.state ?? 'ordered';
    const isKnown = state === 'active' || (state === 'ordered' && own.length > 0);
    const days = merged(
      own.flatMap((record) => [...spansOf(record, record.rule.validity.over), ...clawedBack(record)]),
    );
    if (!isKnown || (own.length > 0 && days.length === 0)) return [];
    return [[benefit, { days, since: subscription?.from ?? null }]];
  });
  return new Map(covers);
}

const clawedBack = (record: RuledRecord): Interval[] => spansOf(record, record.rule.clawbacks);

function spansOf({ content, rule }: RuledRecord, list: string | undefined): Interval[] {
  const names = spanNames(rule);
  return list === undefined ? [] : groupsAt(content, list).flatMap((group) => spanOf(group, names) ?? []);
}

/** At most one per payment: from the first to the last day that is not covered. */
export function withoutCase(checked: Checked, codes: BenefitCodes, covers: Covers): Finding[] {
  const { record, rules } = checked;
  const free = paidDays(checked, codes).flatMap((paid) => {
    const gap = gapIn(checked, paid, covers);
    return gap === undefined || isCaseless(checked, paid) ? [] : [gap];
  });
  const [first, last] = [merged(free)[0], merged(free).at(-1)];
  if (first === undefined || last === undefined) return [];
  const date = dateText(textAt(record.content, rules.payment.date));
  return [finding('quality.payment-without-case', record, { date, from: first.from, to: lastDayOf(last) })];
}

function gapIn(checked: Checked, { days, benefits }: PaidDays, covers: Covers): Interval | undefined {
  const known = benefits.flatMap((benefit) => covers.get(benefit) ?? []);
  if (benefits.length === 0 || known.length < benefits.length) return undefined;
  const since = known.map((cover) => cover.since ?? '').reduce((a, b) => (a > b ? a : b)) as LocalDate | '';
  const asked = since !== '' && (days.from === null || days.from < since) ? { ...days, from: since } : days;
  const all = known.flatMap((cover) => cover.days);
  const cover = merged(isMonthly(checked, days) ? all.map(wholeMonths) : all);
  return isEmpty(asked) ? undefined : uncovered(asked, cover);
}

/** Compensation for karens, 2020 and after: in the history of payments only, never in that of cases (facts.md §8). */
function isCaseless(checked: Checked, { days, benefits, source }: PaidDays): boolean {
  const { payment } = checked.rules;
  return payment.caseless.some(
    (rule) =>
      benefits.every((benefit) => benefit === rule.benefit) &&
      days.from !== null &&
      days.from >= rule.from &&
      days.to !== null &&
      days.to <= (dayAfter(rule.to) ?? '') &&
      isDailyAmount(checked, source, days, rule) &&
      isTaxed(checked, source, rule),
  );
}

/** The gross amount is so many times what is paid per day, by the row's own number of days or by its dates. */
function isDailyAmount(
  { rules: { payment } }: Checked,
  source: Content,
  days: Interval,
  rule: CaselessPayments,
): boolean {
  const gross = parseOre(textAt(source, payment.gross));
  const stated = Number(textAt(source, payment.days)?.trim() ?? Number.NaN);
  const [least, most] = [parseOre(rule.leastPerDay) ?? 0, parseOre(rule.mostPerDay) ?? 0];
  const fits = (count: number): boolean =>
    gross !== undefined && count > 0 && gross >= count * least && gross <= count * most;
  return fits(stated) || fits(lengthOf(days));
}

function lengthOf({ from, to }: Interval): number {
  let count = 0;
  for (let day = from; day !== null && to !== null && day < to; day = nextDay(day)) count += 1;
  return count;
}

/** The tax is known to be another only where the payment is for this alone. */
function isTaxed({ record, rules: { payment } }: Checked, source: Content, { taxPercent }: CaselessPayments): boolean {
  const at = (group: Content, name: string) => parseOre(textAt(group, name));
  const [gross, tax] = [at(record.content, payment.gross), at(record.content, payment.tax)];
  if (gross === undefined || tax === undefined || gross !== at(source, payment.gross)) return true;
  return tax === Math.floor((gross * taxPercent) / 100 / krona) * krona;
}

const krona = 100;
