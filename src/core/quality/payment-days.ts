/** The days that a payment is for, and which benefits it names for them. */
import { parseOre } from '../../shared/amount.ts';
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import { dayAfter, type Interval } from '../../shared/interval.ts';
import { spanNames } from '../../shared/record-rule.ts';
import { spanOf } from '../mirror/span.ts';
import { lastDayOf } from './days.ts';
import type { Checked } from './finding.ts';
import { hasText } from './values.ts';

/** Codes of a payment's rows to benefits. */
export type BenefitCodes = ReadonlyMap<string, BenefitName>;

/** One stretch of days that money was paid for. */
export type PaidDays = {
  readonly days: Interval;
  /** None when the payment names none that is known. */
  readonly benefits: readonly BenefitName[];
  /** The row, or the payment where its rows have no days of their own. */
  readonly source: Content;
};

/**
 * Rows that pay and have days of their own count for themselves; the others together for the payment's days. Rows of
 * tax and deductions are for no days, and neither is money taken back (a gross amount of nothing or less).
 */
export function paidDays({ record, rules: { payment } }: Checked, codes: BenefitCodes): PaidDays[] {
  const names = spanNames(record.rule);
  const whole = spanOf(record.content, names);
  const rows = groupsAt(record.content, payment.rows).filter((row) => textAt(row, payment.gross) !== undefined);
  const paying = rows.filter((row) => pays(row, payment.gross));
  const benefitsOf = (group: Content, name: string): BenefitName[] => {
    const benefit = codes.get(textAt(group, name)?.trim() ?? '');
    return benefit === undefined ? [] : [benefit];
  };
  if (rows.length === 0) {
    const isPaid = pays(record.content, payment.gross) && whole !== undefined;
    return isPaid
      ? [{ days: whole, benefits: benefitsOf(record.content, payment.family), source: record.content }]
      : [];
  }
  const dated = paying.flatMap((row): PaidDays[] => {
    const days = spanOf(row, names);
    return days === undefined ? [] : [{ days, benefits: benefitsOf(row, payment.benefit), source: row }];
  });
  const undated = paying.filter((row) => spanOf(row, names) === undefined);
  if (undated.length === 0 || whole === undefined) return dated;
  const all = undated.map((row) => benefitsOf(row, payment.benefit));
  const benefits = all.some((found) => found.length === 0) ? [] : [...new Set(all.flat())];
  return [...dated, { days: whole, benefits, source: record.content }];
}

/** True unless the amount is known to be nothing or less. */
const pays = (group: Content, name: string): boolean => (parseOre(textAt(group, name)) ?? 1) > 0;

/**
 * True for money paid by the calendar month: by its type, or, unless its type says by the day, because its days are
 * whole months. Such a payment is for the month, however many of its days were entitled to it.
 */
export function isMonthly({ record, rules: { payment } }: Checked, days: Interval): boolean {
  if (hasText(record.content, payment.type, payment.types.monthly)) return true;
  return !hasText(record.content, payment.type, payment.types.daily) && isWholeMonths(days);
}

function isWholeMonths(days: Interval): boolean {
  const last = lastDayOf(days);
  if (days.from === null || last === null || !days.from.endsWith('-01')) return false;
  return dayAfter(last.slice(0, 7)) === days.to;
}

/** From the first of the month in which the days begin to the end of the month in which they end. */
export function wholeMonths({ from, to }: Interval): Interval {
  const last = lastDayOf({ from, to });
  const begins = from === null ? null : (`${from.slice(0, 8)}01` as typeof from);
  return { from: begins, to: last === null ? null : dayAfter(last.slice(0, 7)) };
}
