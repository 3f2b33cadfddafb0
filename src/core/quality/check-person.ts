/** All checks of one person's records. */
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import { benefitCodes } from './benefit-codes.ts';
import { overlaps } from './case-periods.ts';
import { type CaseDays, caseDaysOf, coversOf, type Subscribed } from './covers.ts';
import type { Checked, Finding, LiveRecord } from './finding.ts';
import { inversions } from './inverted.ts';
import { benefitsWithCases, kindRules } from './kind-rule.ts';
import { type Payment, readPayment } from './payment.ts';
import { netMismatch, rowsMismatch } from './payment-amounts.ts';
import { withoutCase } from './payment-cover.ts';
import { type BenefitCodes, type PaidDays, paidDays } from './payment-days.ts';
import {
  blockedBenefits,
  type Death,
  deathOf,
  paidAfterDeath,
  protectedIdentity,
  runsAfterDeath,
} from './person-state.ts';

/** `caseDays`: of all cases, where they are known otherwise than from the records. */
export type PersonCheck = (
  records: readonly LiveRecord[],
  subscriptions: readonly Subscribed[],
  caseDays?: CaseDays,
) => readonly Finding[];

/** The check of persons by one schema profile; docs/formats.md has each rule and its exceptions. */
export function createPersonCheck(profile: SchemaProfile): PersonCheck {
  const check = createRecordCheck(profile);
  const withCases = benefitsWithCases(profile);
  return (records, subscriptions, caseDays) =>
    check(records, (cases) => {
      const covers = coversOf(caseDays ?? caseDaysOf(cases), subscriptions, withCases);
      return (checked, payment, paid) => withoutCase(checked, payment, paid, covers);
    });
}

/** What is found where a payment's days are held against the person's cases. */
export type PaymentJudge = (checked: Checked, payment: Payment, paid: readonly PaidDays[]) => readonly Finding[];

/** As a PersonCheck, with a judge of payments, made from the person's cases, instead of the subscriptions. */
export type RecordCheck = (
  records: readonly LiveRecord[],
  judgeBy: (cases: readonly Checked[]) => PaymentJudge,
) => readonly Finding[];

/** Nearly all persons are sound: nothing is built for what is not found. */
export function createRecordCheck(profile: SchemaProfile): RecordCheck {
  const kindOf = kindRules(profile);
  const { quality: rules } = profile;
  const codes = rules === undefined ? new Map() : benefitCodes(profile, rules);
  return (records, judgeBy) => {
    const found: Finding[] = [];
    const checked: Checked[] = [];
    for (const record of records) {
      const kind = kindOf(record);
      if (kind === undefined) continue;
      add(found, inversions(record, kind));
      if (rules !== undefined) checked.push({ record, kind, rules });
    }
    if (rules === undefined) return found;
    const judge = judgeBy(checked.filter(({ record }) => record.kind === 'case'));
    const about: About = { codes, judge, death: deathOf(records, rules) };
    for (const one of checked) checkRecord(one, about, found);
    add(found, blockedBenefits(records, rules));
    add(found, protectedIdentity(records, rules));
    return found;
  };
}

type About = { readonly codes: BenefitCodes; readonly judge: PaymentJudge; readonly death: Death | undefined };

function checkRecord(checked: Checked, about: About, found: Finding[]): void {
  if (checked.record.kind === 'case') checkCase(checked, about, found);
  else if (checked.record.kind === 'payment') checkPayment(checked, about, found);
}

function checkCase(checked: Checked, { death }: About, found: Finding[]): void {
  add(found, overlaps(checked));
  if (death !== undefined) add(found, runsAfterDeath(checked, death));
}

function checkPayment(checked: Checked, { codes, judge, death }: About, found: Finding[]): void {
  const payment = readPayment(checked.record.content, checked.rules.payment);
  const paid = paidDays(checked, payment, codes);
  add(found, netMismatch(checked, payment));
  add(found, rowsMismatch(checked, payment));
  add(found, judge(checked, payment, paid));
  if (death !== undefined) add(found, paidAfterDeath(checked, paid, death));
}

function add(found: Finding[], more: readonly Finding[]): void {
  for (const one of more) found.push(one);
}
