/** Puts what is about benefits into the order of the catalogue. */
import { catalogueOrder } from '../../core/order/benefit-names.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { Context } from './context.ts';

/** What the catalogue does not know stands last. */
export function inCatalogue<T extends { readonly benefit: BenefitName }>(
  { schema }: Pick<Context, 'schema'>,
  list: readonly T[],
): T[] {
  if (list.length < 2) return [...list];
  const places = placesIn(schema);
  const place = ({ benefit }: T): number => places.get(benefit) ?? places.size;
  return list.toSorted((a, b) => place(a) - place(b));
}

/** Person by person: it is asked for many times with one schema. */
const known = new WeakMap<SchemaProfile, ReturnType<typeof catalogueOrder>>();

function placesIn(schema: SchemaProfile): ReturnType<typeof catalogueOrder> {
  const places = known.get(schema) ?? catalogueOrder(schema.benefits);
  known.set(schema, places);
  return places;
}
