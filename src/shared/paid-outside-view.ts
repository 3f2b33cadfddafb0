/** Payments held against the periods of the benefit's cases. */
import type { BenefitName } from './identifier.ts';
import type { LocalDate } from './local-date.ts';

/** Days that a payment was for and that no period of the benefit's cases covers. */
export type PaidOutsideView = {
  /** The payment's version. */
  readonly record: number;
  readonly benefits: readonly BenefitName[];
  readonly from: LocalDate | null;
  /** First day no longer paid for. */
  readonly to: LocalDate | null;
};
