/** Tells payments that rightly have no case. */
import { type Ore, parseOre } from '../../shared/amount.ts';
import { textAt } from '../../shared/content.ts';
import { dayAfter, type Interval } from '../../shared/interval.ts';
import { nextDay } from '../../shared/local-date.ts';
import type { CaselessPayments, QualityRules } from '../../shared/schema-profile.ts';
import type { Payment } from './payment.ts';
import type { PaidDays } from './payment-days.ts';

type Names = QualityRules['payment'];

/** Compensation for karens, 2020 and after: in the history of payments only, never in that of cases (facts.md §8). */
export function isCaseless(names: Names, payment: Payment, paid: PaidDays): boolean {
  const { days, benefits, source } = paid;
  const gross = parseOre(textAt(source, names.gross));
  return names.caseless.some(
    (rule) =>
      benefits.every((benefit) => benefit === rule.benefit) &&
      days.from !== null &&
      days.from >= rule.from &&
      days.to !== null &&
      days.to <= (dayAfter(rule.to) ?? '') &&
      isDailyAmount(names, gross, paid, rule) &&
      isTaxed(payment, gross, rule),
  );
}

/** The gross amount is so many times what is paid per day, by the row's own number of days or by its dates. */
function isDailyAmount(
  names: Names,
  gross: Ore | undefined,
  { days, source }: PaidDays,
  rule: CaselessPayments,
): boolean {
  const stated = Number(textAt(source, names.days)?.trim() ?? Number.NaN);
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
function isTaxed({ gross, tax }: Payment, own: Ore | undefined, { taxPercent }: CaselessPayments): boolean {
  if (gross === undefined || tax === undefined || gross !== own) return true;
  return tax === Math.floor((gross * taxPercent) / 100 / krona) * krona;
}

const krona = 100;
