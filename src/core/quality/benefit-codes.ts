/** Which benefit a code in a payment's row names. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { QualityRules, SchemaProfile } from '../../shared/schema-profile.ts';
import type { BenefitCodes } from './payment-days.ts';

/** A row names its benefit by abbreviation, by element, or by another code of the profile. */
export function benefitCodes({ benefits }: SchemaProfile, { payment }: QualityRules): BenefitCodes {
  const own = benefits.flatMap(({ abbreviation, element }): [string, BenefitName][] => [
    [abbreviation, element],
    [element, element],
  ]);
  return new Map([...own, ...Object.entries(payment.benefits)].map(([code, benefit]) => [code, [benefit]]));
}
