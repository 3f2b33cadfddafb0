/** Finds a benefit by any of its names. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { Benefit } from '../../shared/schema-profile.ts';

export type BenefitLookup = (name: string) => Benefit | undefined;

/** By element name, former element name, abbreviation or Swedish name, whatever the case; in that order of precedence. */
export function createBenefitLookup(catalogue: readonly Benefit[]): BenefitLookup {
  const byName = new Map<string, Benefit>();
  const learn = (name: string, benefit: Benefit): void => {
    const key = keyOf(name);
    if (/\p{L}/u.test(key) && !byName.has(key)) byName.set(key, benefit);
  };
  for (const benefit of catalogue) learn(benefit.element, benefit);
  for (const benefit of catalogue) for (const alias of benefit.aliases ?? []) learn(alias, benefit);
  for (const benefit of catalogue) learn(benefit.abbreviation, benefit);
  for (const benefit of catalogue) learn(benefit.label.sv, benefit);
  return (name) => byName.get(keyOf(name));
}

const keyOf = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Each benefit's place in the catalogue, which is the order in FK's files (format.md §3). */
export const catalogueOrder = (catalogue: readonly Benefit[]): ReadonlyMap<BenefitName, number> =>
  new Map(catalogue.map((benefit, place) => [benefit.element, place]));
