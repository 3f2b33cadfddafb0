/** What FK watches for one customer, and how it takes that customer's orders. */
import type { BenefitName, OrderKind, Personnummer } from '../shared/identifier.ts';
import { type LocalDate, parseLocalDate } from '../shared/local-date.ts';
import { isBenefit } from './catalogue.ts';
import type { OrderedPerson } from './read-order.ts';

/** From-dates by person and benefit. */
export type Watched = Map<Personnummer, Map<BenefitName, LocalDate>>;

/** kundStatus: 1 active, 0 ended, 9 rejected (format.md §2; the 9 is the simulator's own choice of "anything else"). */
export type StatusCode = '1' | '0' | '9';

/** What one night's orders come to for one person: benefits by the status they are answered with. */
export type Ordered = ReadonlyMap<StatusCode, ReadonlySet<BenefitName>>;

/** FK cannot stop watching life certificates: a cancellation of them has no effect and no answer (format.md §1). */
const uncancellable = 'levnadsintyg';

/** Takes one benefit of one order line; undefined when FK lets it fall silently. */
function take(
  watched: Watched,
  known: boolean,
  kind: OrderKind,
  number: Personnummer,
  benefit: BenefitName,
  from: LocalDate,
): StatusCode | undefined {
  if (!known) return '9';
  const benefits = watched.get(number) ?? new Map<BenefitName, LocalDate>();
  if (kind !== 'new' && !benefits.has(benefit)) return '9';
  if (kind === 'cancel') {
    if (benefit === uncancellable) return undefined;
    benefits.delete(benefit);
    if (benefits.size === 0) watched.delete(number);
    return '0';
  }
  benefits.set(benefit, from);
  watched.set(number, benefits);
  return '1';
}

const isPersonnummer = (text: string): text is Personnummer => /^\d{12}$/.test(text);

/** The order's from-date when FK understands it and it does not lie after the night. */
function acceptedFrom(order: OrderedPerson, night: LocalDate): LocalDate | undefined {
  const from = parseLocalDate(order.from);
  return from !== undefined && from <= night ? from : undefined;
}

/** Sets what one benefit is answered with; a later order line overrules an earlier one. */
function note(answer: Map<StatusCode, Set<BenefitName>>, benefit: BenefitName, code: StatusCode): void {
  for (const benefits of answer.values()) benefits.delete(benefit);
  answer.set(code, (answer.get(code) ?? new Set()).add(benefit));
}

/**
 * Applies one night's orders to the register and returns what is to be answered, in the order of first mention.
 * A from-date that is no date or lies after `night` is never answered: FK's known fault (format.md §1).
 */
export function takeOrders(
  watched: Watched,
  orders: readonly OrderedPerson[],
  night: LocalDate,
  isKnown: (number: Personnummer) => boolean,
): Map<Personnummer, Ordered> {
  const answers = new Map<Personnummer, Map<StatusCode, Set<BenefitName>>>();
  for (const order of orders) {
    const { kind, personnummer } = order;
    const from = acceptedFrom(order, night);
    if (from === undefined || !isPersonnummer(personnummer)) continue;
    const answer = answers.get(personnummer) ?? new Map<StatusCode, Set<BenefitName>>();
    for (const benefit of order.benefits.filter(isBenefit)) {
      const code = take(watched, isKnown(personnummer), kind, personnummer, benefit, from);
      if (code !== undefined) note(answer, benefit, code);
    }
    answers.set(personnummer, answer);
  }
  return answers;
}
