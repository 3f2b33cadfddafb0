/** Payments with their rows: what FK pays, withholds in tax and sets off. */
import type { BenefitName } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { recipeOf } from './catalogue.ts';
import { daysFromTo, monthDay, monthEnd } from './days.ts';
import type { Clawback, PaymentFact, PaymentRow, Period } from './facts.ts';

export type Payment = Omit<PaymentFact, 'id'>;

const krona = 100;

/** Preliminary tax: 30 percent, down to whole kronor. */
const taxOn = (gross: number): number => Math.floor((gross * 0.3) / krona) * krona;

const total = (rows: readonly PaymentRow[], as: PaymentRow['as']): number =>
  rows.reduce((sum, row) => (row.as === as ? sum + row.amount : sum), 0);

/** Öre. The deduction includes the tax, and net is gross less deduction, always (format.md §2). */
export function totalsOf(payment: Pick<PaymentFact, 'rows'>): { gross: number; tax: number; deduction: number } {
  const tax = total(payment.rows, 'tax');
  return { gross: total(payment.rows, 'gross'), tax, deduction: tax + total(payment.rows, 'deduction') };
}

/** Gross for a daily benefit's days from `from` to `to`, both included, less what is withheld on the first day. */
export const dailyGross = (period: Pick<Period, 'rate' | 'karens'>, from: LocalDate, to: LocalDate): number =>
  period.rate * daysFromTo(from, to) - period.karens;

type What = {
  readonly about: BenefitName;
  readonly abbreviation: string;
  readonly code: string;
  readonly family: string;
  readonly company: '1001' | '1003';
};

const paidByPensionsmyndigheten = ['efterlevandepension', 'bostadstillagg'];

const whatOf = (benefit: BenefitName): What => {
  const { abbreviation, family } = recipeOf(benefit);
  const company = paidByPensionsmyndigheten.includes(benefit) ? '1003' : '1001';
  return { about: benefit, abbreviation, code: abbreviation, family, company };
};

type Paid = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly paid: LocalDate;
  readonly type: PaymentFact['type'];
  readonly gross: number;
  readonly extent?: string;
  readonly days?: number;
  /** Öre set off against a claw-back. */
  readonly setOff?: number;
};

/** One payment with a row for the benefit, one for tax and, if any, one for what is set off. */
function paymentOf(what: What, { from, to, paid, type, gross, extent, days, setOff }: Paid): Payment {
  const { abbreviation, code } = what;
  const tax = taxOn(gross);
  const kept = Math.min(setOff ?? 0, gross - tax);
  const rows: PaymentRow[] = [
    { abbreviation, code, as: 'gross', amount: gross, from, to, ...(extent && { extent }), ...(days && { days }) },
    { abbreviation, code: 'PS', as: 'tax', amount: tax },
  ];
  if (kept > 0) rows.push({ abbreviation, code: 'KVI', as: 'deduction', amount: kept });
  const { about, company, family } = what;
  return { kind: 'payment', benefit: 'utbetalning', about, from, to, paid, type, company, family, rows };
}

/** The payment for a daily period's days up to `to`, less öre set off against a claw-back. */
export function dailyPayment(
  benefit: BenefitName,
  period: Period,
  to: LocalDate,
  paid: LocalDate,
  setOff = 0,
): Payment {
  const { from, extent } = period;
  const [gross, days] = [dailyGross(period, from, to), daysFromTo(from, to)];
  return paymentOf(whatOf(benefit), { from, to, paid, type: '2', gross, extent, days, setOff });
}

/** The payment for the calendar month that starts on `month`. */
export function monthlyPayment(benefit: BenefitName, rate: number, month: LocalDate, paid: LocalDate): Payment {
  const to = monthEnd(month);
  return paymentOf(whatOf(benefit), { from: month, to, paid, type: '1', gross: rate });
}

/** The old-age pension of one month. */
export function pensionPayment(rate: number, month: LocalDate): Payment {
  const what: What = { about: 'pension', abbreviation: 'AP38', code: 'IP', family: 'AP', company: '1003' };
  return paymentOf(what, { from: month, to: monthEnd(month), paid: monthDay(month, 0, 18), type: '1', gross: rate });
}

/** The same days paid later with another amount: type 3. */
export const retroactive = (payment: Payment, gross: number, paid: LocalDate): Payment => {
  const row = payment.rows.find((candidate) => candidate.as === 'gross');
  const { from, to } = payment;
  const code = row?.code ?? payment.family;
  const what = { ...payment, abbreviation: row?.abbreviation ?? payment.family, code };
  return paymentOf(what, { from, to, paid, type: '3', gross, ...(row?.days && { days: row.days }) });
};

/** The 2020 compensation for the unpaid first day: a sickness-benefit payment without any case (format.md §4). */
export function karensPayment(day: LocalDate, paid: LocalDate): Payment {
  return paymentOf(whatOf('sjukpenning'), { from: day, to: day, paid, type: '2', gross: 804 * krona, days: 1 });
}

/** A claim for half of what a daily period's days up to `to` gave, in whole kronor. */
export function clawbackOf(period: Period, to: LocalDate, decided: LocalDate): Clawback {
  const amount = Math.floor(dailyGross(period, period.from, to) / 2 / krona) * krona;
  return { decided, from: period.from, to, amount, remaining: amount, status: 'BESLUTAT' };
}

/** When FK pays a daily benefit: the 25th of the month, or of the next when the period ends after the 15th. */
export function paidOn(to: LocalDate): LocalDate {
  return monthDay(to, Number(to.slice(8)) > 15 ? 1 : 0, 25);
}
