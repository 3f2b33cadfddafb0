/** The days of each payment that no period of the benefit's cases covers: what a timeline shows beside the periods. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { Interval } from '../../shared/interval.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import { benefitCodes } from './benefit-codes.ts';
import { caseDaysOf, coversOf, type Subscribed } from './covers.ts';
import type { Checked, LiveRecord } from './finding.ts';
import { benefitsWithCases, kindRules } from './kind-rule.ts';
import { readPayment } from './payment.ts';
import { stretchesWithoutCase } from './payment-cover.ts';
import { paidDays } from './payment-days.ts';

/** `record` is what the caller knows the payment by. */
export type PaidOutside<T> = { readonly record: T; readonly benefits: readonly BenefitName[]; readonly days: Interval };

/**
 * By the same rule as the flag quality.payment-without-case, which names the first and the last of these days. Records
 * that were withdrawn must not be among them.
 */
export function createPaidOutside(
  profile: SchemaProfile,
): <T extends LiveRecord>(records: readonly T[], subscriptions: readonly Subscribed[]) => PaidOutside<T>[] {
  const { quality: rules } = profile;
  if (rules === undefined) return () => [];
  const kindOf = kindRules(profile);
  const withCases = benefitsWithCases(profile);
  const codes = benefitCodes(profile, rules);
  const check = <T extends LiveRecord>(record: T): (Checked & { readonly record: T }) | undefined => {
    const kind = kindOf(record);
    return kind && { record, kind, rules };
  };
  return (records, subscriptions) => {
    const checked = records.flatMap((record) => check(record) ?? []);
    const cases = checked.filter(({ record }) => record.kind === 'case');
    const covers = coversOf(caseDaysOf(cases), subscriptions, withCases);
    return checked
      .filter(({ record }) => record.kind === 'payment')
      .flatMap((one) => {
        const payment = readPayment(one.record.content, rules.payment);
        const stretches = stretchesWithoutCase(one, payment, paidDays(one, payment, codes), covers);
        return stretches.map((stretch) => ({ record: one.record, ...stretch }));
      });
  };
}
