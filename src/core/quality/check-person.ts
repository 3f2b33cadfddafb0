/** All checks of one person's records. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { QualityRules, RecordRule, SchemaProfile } from '../../shared/schema-profile.ts';
import type { SubscriptionView } from '../../shared/views.ts';
import { overlaps } from './case-periods.ts';
import type { Checked, Finding, LiveRecord, RuledRecord } from './finding.ts';
import { inversions } from './inverted.ts';
import { netMismatch, rowsMismatch } from './payment-amounts.ts';
import { type Covers, coversOf, withoutCase } from './payment-cover.ts';
import type { BenefitCodes } from './payment-days.ts';
import {
  blockedBenefits,
  type Death,
  deathOf,
  paidAfterDeath,
  protectedIdentity,
  runsAfterDeath,
} from './person-state.ts';

export type PersonCheck = (
  records: readonly LiveRecord[],
  subscriptions: readonly SubscriptionView[],
) => readonly Finding[];

/** The check of persons by one schema profile; docs/formats.md has each rule and its exceptions. */
export function createPersonCheck(profile: SchemaProfile): PersonCheck {
  const ruleOf = rulesByPlace(profile);
  const { quality } = profile;
  const codes = quality === undefined ? new Map() : codesOf(profile, quality);
  const withCases = profile.benefits
    .filter(({ records }) => records.some(({ kind }) => kind === 'case'))
    .map(({ element }) => element);
  return (records, subscriptions) => {
    const ruled = records.flatMap((record): RuledRecord[] => {
      const rule = ruleOf(record);
      return rule === undefined ? [] : [{ ...record, rule }];
    });
    const inverted = ruled.flatMap((record) => inversions({ record }));
    if (quality === undefined) return inverted;
    const cases = ruled.filter(({ kind }) => kind === 'case');
    const about: About = {
      rules: quality,
      codes,
      covers: coversOf(cases, subscriptions, withCases),
      death: deathOf(records, quality),
    };
    const ofRecords = ruled.flatMap((record) => checkRecord(record, about));
    return [...inverted, ...ofRecords, ...blockedBenefits(records, quality), ...protectedIdentity(records, quality)];
  };
}

type About = {
  readonly rules: QualityRules;
  readonly codes: BenefitCodes;
  readonly covers: Covers;
  readonly death: Death | undefined;
};

function checkRecord(record: RuledRecord, { rules, codes, covers, death }: About): Finding[] {
  const checked: Checked = { record, rules };
  if (record.kind === 'case')
    return [...overlaps(checked), ...(death === undefined ? [] : runsAfterDeath(record, rules, death))];
  if (record.kind !== 'payment') return [];
  return [
    ...netMismatch(checked),
    ...rowsMismatch(checked),
    ...withoutCase(checked, codes, covers),
    ...(death === undefined ? [] : paidAfterDeath(checked, death, codes)),
  ];
}

/** By benefit and path: thousands of persons ask. */
function rulesByPlace({ benefits }: SchemaProfile): (record: LiveRecord) => RecordRule | undefined {
  const byBenefit = new Map(
    benefits.map(({ element, records }) => [element, new Map(records.map((rule) => [rule.path.join('/'), rule]))]),
  );
  return ({ benefit, element }) => byBenefit.get(benefit)?.get(element);
}

/** A row names its benefit by abbreviation, by element, or by another code of the profile. */
function codesOf({ benefits }: SchemaProfile, { payment }: QualityRules): BenefitCodes {
  const own = benefits.flatMap(({ abbreviation, element }): [string, BenefitName][] => [
    [abbreviation, element],
    [element, element],
  ]);
  return new Map([...own, ...Object.entries(payment.benefits)]);
}
