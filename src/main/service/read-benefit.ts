/** Reads a benefit that somebody names. */
import { createBenefitLookup } from '../../core/order/benefit-names.ts';
import { FaultError } from '../../shared/fault.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { Context } from './context.ts';

/** By element name or abbreviation. Throws `input.invalid`. */
export function readBenefit(ctx: Context, name: string): BenefitName {
  const benefit = createBenefitLookup(ctx.schema.benefits)(name);
  if (!benefit) throw new FaultError('input.invalid', { field: 'benefit' });
  return benefit.element;
}
