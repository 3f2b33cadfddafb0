/** All checks of one person's records. */
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import { benefitCodes } from './benefit-codes.ts';
import { overlaps } from './case-periods.ts';
import { type Covers, coversOf, type Subscribed } from './covers.ts';
import type { Checked, Finding, LiveRecord } from './finding.ts';
import { inversions } from './inverted.ts';
import { benefitsWithCases, kindRules } from './kind-rule.ts';
import { readPayment } from './payment.ts';
import { netMismatch, rowsMismatch } from './payment-amounts.ts';
import { withoutCase } from './payment-cover.ts';
import { type BenefitCodes, paidDays } from './payment-days.ts';
import {
  blockedBenefits,
  type Death,
  deathOf,
  paidAfterDeath,
  protectedIdentity,
  runsAfterDeath,
} from './person-state.ts';

export type PersonCheck = (records: readonly LiveRecord[], subscriptions: readonly Subscribed[]) => readonly Finding[];

/** The check of persons by one schema profile; docs/formats.md has each rule and its exceptions. */
export function createPersonCheck(profile: SchemaProfile): PersonCheck {
  const check = createRecordCheck(profile);
  const withCases = benefitsWithCases(profile);
  return (records, subscriptions) => check(records, (cases) => coversOf(cases, subscriptions, withCases));
}

/** As a PersonCheck, with the days that a person's cases are known to cover instead of the subscriptions. */
export type RecordCheck = (
  records: readonly LiveRecord[],
  covered: (cases: readonly Checked[]) => Covers,
) => readonly Finding[];

/** Nearly all persons are sound: nothing is built for what is not found. */
export function createRecordCheck(profile: SchemaProfile): RecordCheck {
  const kindOf = kindRules(profile);
  const { quality: rules } = profile;
  const codes = rules === undefined ? new Map() : benefitCodes(profile, rules);
  return (records, covered) => {
    const found: Finding[] = [];
    const checked: Checked[] = [];
    for (const record of records) {
      const kind = kindOf(record);
      if (kind === undefined) continue;
      add(found, inversions(record, kind));
      if (rules !== undefined) checked.push({ record, kind, rules });
    }
    if (rules === undefined) return found;
    const covers = covered(checked.filter(({ record }) => record.kind === 'case'));
    const about: About = { codes, covers, death: deathOf(records, rules) };
    for (const one of checked) checkRecord(one, about, found);
    add(found, blockedBenefits(records, rules));
    add(found, protectedIdentity(records, rules));
    return found;
  };
}

type About = { readonly codes: BenefitCodes; readonly covers: Covers; readonly death: Death | undefined };

function checkRecord(checked: Checked, about: About, found: Finding[]): void {
  if (checked.record.kind === 'case') checkCase(checked, about, found);
  else if (checked.record.kind === 'payment') checkPayment(checked, about, found);
}

function checkCase(checked: Checked, { death }: About, found: Finding[]): void {
  add(found, overlaps(checked));
  if (death !== undefined) add(found, runsAfterDeath(checked, death));
}

function checkPayment(checked: Checked, { codes, covers, death }: About, found: Finding[]): void {
  const payment = readPayment(checked.record.content, checked.rules.payment);
  const paid = paidDays(checked, payment, codes);
  add(found, netMismatch(checked, payment));
  add(found, rowsMismatch(checked, payment));
  add(found, withoutCase(checked, payment, paid, covers));
  if (death !== undefined) add(found, paidAfterDeath(checked, paid, death));
}

function add(found: Finding[], more: readonly Finding[]): void {
  for (const one of more) found.push(one);
}
