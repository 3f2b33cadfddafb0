/** The days that a payment is for, and which benefits it names for them. */
import { type Content, textAt } from '../../shared/content.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import { dayAfter, type Interval } from '../../shared/interval.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { spanOf } from '../mirror/span.ts';
import type { Checked } from './finding.ts';
import { type Payment, pays } from './payment.ts';
import { hasText } from './values.ts';

/** Codes of a payment and its rows, each with the one benefit that it names. */
export type BenefitCodes = ReadonlyMap<string, readonly BenefitName[]>;

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
export function paidDays(checked: Checked, payment: Payment, codes: BenefitCodes): PaidDays[] {
  if (!payment.rows.some(({ isForDays }) => isForDays)) return paidAsWhole(checked, payment, codes);
  const { names } = checked.kind;
  const paid: PaidDays[] = [];
  const undated: (readonly BenefitName[])[] = [];
  for (const row of payment.rows) {
    if (!row.isForDays || !pays(row)) continue;
    const benefits = benefitsAt(row.content, checked.rules.payment.benefit, codes);
    const days = spanOf(row.content, names);
    if (days === undefined) undated.push(benefits);
    else paid.push({ days, benefits, source: row.content });
  }
  const whole = undated.length === 0 ? undefined : spanOf(payment.content, names);
  if (whole !== undefined) paid.push({ days: whole, benefits: together(undated), source: payment.content });
  return paid;
}

/** A payment without rows for days. */
function paidAsWhole({ kind, rules }: Checked, payment: Payment, codes: BenefitCodes): PaidDays[] {
  const days = pays(payment) ? spanOf(payment.content, kind.names) : undefined;
  const benefits = benefitsAt(payment.content, rules.payment.family, codes);
  return days === undefined ? [] : [{ days, benefits, source: payment.content }];
}

const benefitsAt = (content: Content, name: string, codes: BenefitCodes): readonly BenefitName[] =>
  codes.get(textAt(content, name)?.trim() ?? '') ?? none;

const none: readonly BenefitName[] = [];

/** All, or none where one of them is not known. */
const together = (named: readonly (readonly BenefitName[])[]): readonly BenefitName[] =>
  named.some((benefits) => benefits.length === 0) ? none : [...new Set(named.flat())];

/**
 * True for money paid by the calendar month: by its type, or, unless its type says by the day, because its days are
 * whole months. Such a payment is for the month, however many of its days were entitled to it.
 */
export function isMonthly({ record, rules: { payment } }: Checked, days: Interval): boolean {
  if (hasText(record.content, payment.type, payment.types.monthly)) return true;
  return !hasText(record.content, payment.type, payment.types.daily) && isWholeMonths(days);
}

const isWholeMonths = ({ from, to }: Interval): boolean =>
  from !== null && to !== null && from.endsWith('-01') && monthEnd(to) === to;

/** From the first of the month in which the days begin to the end of the month in which they end. */
export const wholeMonths = ({ from, to }: Interval): Interval => ({
  from: from === null ? null : (`${from.slice(0, 8)}01` as LocalDate),
  to: to === null ? null : monthEnd(to),
});

/** The day after the month in which days end that last until `to`, and not on it. */
const monthEnd = (to: LocalDate): LocalDate | null => (to.endsWith('-01') ? to : dayAfter(to.slice(0, 7)));
