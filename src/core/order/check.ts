/** Checks a proposed order line before anything is written: what FK would drop in silence must not leave the house. */
import { type Fault, type FaultCode, fault } from '../../shared/fault.ts';
import { type OrderKind, orderKinds, type Personnummer } from '../../shared/identifier.ts';
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Benefit } from '../../shared/schema-profile.ts';
import { type Basis, type BasisRules, type ProposedBasis, readBasis } from './basis.ts';
import { type BenefitLookup, createBenefitLookup } from './benefit-names.ts';
import type { OrderLine } from './line.ts';
import { type PersonnummerRules, parsePersonnummer } from './personnummer.ts';

/** As a person or a file wrote it. `from` may be empty for a cancel. */
export type ProposedLine = ProposedBasis & {
  readonly kind: string;
  readonly personnummer: string;
  readonly from: string;
  readonly benefits: readonly string[];
};

export type OrderRules = PersonnummerRules & BasisRules & { readonly catalogue: readonly Benefit[] };

/** One order line per benefit, or everything that is wrong. */
export type CheckedLine =
  | { readonly ok: true; readonly lines: readonly OrderLine[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * A check of many lines by the same rules. Faults: `order.bad-personnummer`, `order.bad-date`, `order.from-in-future`,
 * `order.unknown-kind`, `order.unknown-benefit` (with its 1-based `position`, never the text itself: a wrong column may
 * hold a name), `order.bad-line` (with a `reason`) and those of readBasis.
 */
export function createOrderCheck(rules: OrderRules): (proposed: ProposedLine) => CheckedLine {
  const lookup = createBenefitLookup(rules.catalogue);
  return (proposed) => {
    const kind = readKind(proposed.kind);
    const person = parsePersonnummer(proposed.personnummer, rules);
    const from = readFrom(proposed.from, kind.ok ? kind.value : undefined, rules.today);
    const benefits = readBenefits(proposed.benefits, kind.ok ? kind.value : undefined, lookup);
    const basis = readBasis(proposed, kind.ok ? kind.value : undefined, rules);
    if (kind.ok && person.ok && from.ok && benefits.ok && basis.ok)
      return { ok: true, lines: linesOf(kind.value, person.value, from.value, benefits.value, basis.value) };
    const parts = [kind, person, from, benefits, basis];
    return { ok: false, faults: parts.flatMap((part) => (part.ok ? [] : [part.fault])) };
  };
}

function linesOf(
  kind: OrderKind,
  personnummer: Personnummer,
  from: LocalDate,
  benefits: readonly Benefit[],
  basis: Basis,
): OrderLine[] {
  return benefits.map((benefit) => ({ kind, personnummer, benefit: benefit.element, from, ...basis }));
}

function readKind(text: string): Result<OrderKind> {
  const kind = orderKinds.find((known) => known === text.trim().toLowerCase());
  return kind === undefined ? refuse('order.unknown-kind') : ok(kind);
}

/** A cancel always counts from today (format.md §1); any other line may start today at the latest. */
function readFrom(text: string, kind: OrderKind | undefined, today: LocalDate): Result<LocalDate> {
  if (kind === 'cancel') return ok(today);
  const from = parseLocalDate(text.trim());
  if (from === undefined) return refuse('order.bad-date');
  return from > today ? refuse('order.from-in-future') : ok(from);
}

/**
 * The benefits named, each once. A cancel that names nothing but benefits that FK cannot switch off (levnadsintyg,
 * format.md §1) is refused: it would do nothing and never be answered. Together with others it passes, because a
 * subscription that ends altogether ends for that benefit too.
 */
function readBenefits(
  names: readonly string[],
  kind: OrderKind | undefined,
  lookup: BenefitLookup,
): Result<readonly Benefit[]> {
  const written = names.filter((name) => name.trim() !== '');
  if (written.length === 0) return failed(fault('order.bad-line', { reason: 'no-benefit' }));
  const benefits = new Set<Benefit>();
  for (const [index, name] of written.entries()) {
    const benefit = lookup(name);
    if (benefit === undefined) return failed(fault('order.unknown-benefit', { position: index + 1 }));
    benefits.add(benefit);
  }
  const found = [...benefits];
  if (kind === 'cancel' && found.every((benefit) => benefit.permanent === true))
    return failed(fault('order.bad-line', { reason: 'cannot-be-cancelled' }));
  return ok(found);
}

const refuse = (code: FaultCode): Result<never> => failed(fault(code));
