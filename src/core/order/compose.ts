/** Groups order lines as they stand in an order file, so that the same lines in any order give the same file. */
import { FaultError } from '../../shared/fault.ts';
import type { BenefitName, OrderKind, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Benefit } from '../../shared/schema-profile.ts';
import { catalogueOrder } from './benefit-names.ts';
import type { OrderLine } from './line.ts';

/** One `person` element: the benefits that one person has with one from-date (format.md §1). */
export type PersonOrder = {
  readonly personnummer: Personnummer;
  readonly from: LocalDate;
  /** In the catalogue's order, each once. */
  readonly benefits: readonly BenefitName[];
};

export type OrderGroups = Readonly<Record<OrderKind, readonly PersonOrder[]>>;

/**
 * Per kind, persons sorted by personnummer and then from-date. Throws `order.unknown-benefit` for a line whose benefit
 * the catalogue no longer has: better no file than one that FK drops in silence.
 */
export function groupOrderLines(lines: readonly OrderLine[], catalogue: readonly Benefit[]): OrderGroups {
  const places = catalogueOrder(catalogue);
  const groups = {
    new: new Map<string, number[]>(),
    refresh: new Map<string, number[]>(),
    cancel: new Map<string, number[]>(),
  };
  for (const { kind, personnummer, from, benefit } of lines) {
    const place = places.get(benefit);
    if (place === undefined) throw new FaultError('order.unknown-benefit', { benefit });
    const key = `${personnummer} ${from}`;
    const wanted = groups[kind].get(key);
    if (wanted === undefined) groups[kind].set(key, [place]);
    else wanted.push(place);
  }
  return {
    new: sortedPersons(groups.new, catalogue),
    refresh: sortedPersons(groups.refresh, catalogue),
    cancel: sortedPersons(groups.cancel, catalogue),
  };
}

function sortedPersons(persons: ReadonlyMap<string, readonly number[]>, catalogue: readonly Benefit[]): PersonOrder[] {
  // Twelve digits and an ISO date are of fixed width: their text sorts by personnummer and then from-date.
  return [...persons.keys()].sort().map((key) => {
    const [personnummer, from] = key.split(' ') as [Personnummer, LocalDate];
    const places = [...new Set(persons.get(key))].sort((a, b) => a - b);
    return { personnummer, from, benefits: places.flatMap((place) => catalogue[place]?.element ?? []) };
  });
}
