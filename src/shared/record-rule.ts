/** Finds what the schema profile says about one kind of record. */
import type { BenefitName } from './identifier.ts';
import type { Benefit, RecordRule, SchemaProfile } from './schema-profile.ts';

export const benefitNamed = (profile: SchemaProfile, name: BenefitName): Benefit | undefined =>
  profile.benefits.find(({ element }) => element === name);

/** The rule for records at a slash-separated path below a benefit's container; undefined for what no rule knows. */
export const recordRule = (profile: SchemaProfile, benefit: BenefitName, element: string): RecordRule | undefined =>
  benefitNamed(profile, benefit)?.records.find(({ path }) => path.join('/') === element);

/** The names of the first and the last day in this kind of record's groups. */
export const spanNames = (rule: RecordRule | undefined): { readonly from: string; readonly to: string } => ({
  from: rule?.validity.overFrom ?? 'from',
  to: rule?.validity.overTo ?? 'tom',
});
