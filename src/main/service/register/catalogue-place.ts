/** Puts what is about benefits into the order of the catalogue. */
import { catalogueOrder } from '../../../core/order/benefit-names.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { Context } from '../context.ts';

/** What the catalogue does not know stands last. */
export function inCatalogue<T extends { readonly benefit: BenefitName }>(ctx: Context, list: readonly T[]): T[] {
  if (list.length < 2) return [...list];
  const places = catalogueOrder(ctx.schema.benefits);
  const place = ({ benefit }: T): number => places.get(benefit) ?? places.size;
  return list.toSorted((a, b) => place(a) - place(b));
}
