/** Finds payments for days that no period of the benefit's cases covers. */
import { textAt } from '../../shared/content.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { Interval } from '../../shared/interval.ts';
import type { Cover, Covers } from './covers.ts';
import { isCovered, isEmpty, lastDayOf, merged, uncoveredStretches } from './days.ts';
import { type Checked, type Finding, finding } from './finding.ts';
import type { Payment } from './payment.ts';
import { isCaseless } from './payment-caseless.ts';
import { isMonthly, type PaidDays, wholeMonths } from './payment-days.ts';
import { dateText } from './values.ts';

/** At most one per payment: from the first to the last day that is not covered. */
export function withoutCase(checked: Checked, payment: Payment, paid: readonly PaidDays[], covers: Covers): Finding[] {
  const free: Interval[] = [];
  for (const one of paid) {
    const days = freeDays(one, covers, () => isMonthly(checked, one.days));
    if (days.length > 0 && !isCaseless(checked.rules.payment, payment, one)) free.push(...days);
  }
  const [first, last] = [merged(free)[0], merged(free).at(-1)];
  if (first === undefined || last === undefined) return [];
  const date = dateText(textAt(checked.record.content, checked.rules.payment.date));
  return [finding('quality.payment-without-case', checked.record, { date, from: first.from, to: lastDayOf(last) })];
}

/** The stretches of a payment's days that no period covers, each row's for itself. */
export function stretchesWithoutCase(
  checked: Checked,
  payment: Payment,
  paid: readonly PaidDays[],
  covers: Covers,
): { readonly benefits: readonly BenefitName[]; readonly days: Interval }[] {
  return paid.flatMap((one) => {
    const free = freeDays(one, covers, () => isMonthly(checked, one.days));
    if (free.length === 0 || isCaseless(checked.rules.payment, payment, one)) return [];
    return free.map((days) => ({ benefits: one.benefits, days }));
  });
}

/** The paid days that no case covers, as far as the cases of all benefits are known; a monthly payment is for its months. */
export function freeDays(
  { days, benefits }: Pick<PaidDays, 'days' | 'benefits'>,
  covers: Covers,
  isMonth: () => boolean,
): readonly Interval[] {
  const known = knownCovers(benefits, covers);
  if (known === undefined) return none;
  const asked = daysSince(days, known);
  // Nearly all: one stretch of cases covers the days.
  if (isEmpty(asked) || known.some((cover) => isCovered(asked, cover.days))) return none;
  const all = known.flatMap((cover) => cover.days);
  return uncoveredStretches(asked, merged(isMonth() ? all.map(wholeMonths) : all));
}

const none: readonly Interval[] = [];

/** The days on which the cases of all benefits are known. */
function daysSince(days: Interval, known: readonly Cover[]): Interval {
  let { from } = days;
  for (const { since } of known) if (since !== null && (from === null || from < since)) from = since;
  return from === days.from ? days : { from, to: days.to };
}

/** Undefined unless some are named and the cases of all are known. */
function knownCovers(benefits: readonly BenefitName[], covers: Covers): readonly Cover[] | undefined {
  const known: Cover[] = [];
  for (const benefit of benefits) {
    const cover = covers(benefit);
    if (cover === undefined) return undefined;
    known.push(cover);
  }
  return known.length > 0 ? known : undefined;
}
