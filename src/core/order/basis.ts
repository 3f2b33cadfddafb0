/** On what an order line rests: why the insurer asks, and the individual's consent as the insurer has recorded it. */
import { type Fault, fault } from '../../shared/fault.ts';
import { type OrderKind, type Purpose, purposes, restsOnConsent } from '../../shared/identifier.ts';
import { failed, ok, type Result } from '../../shared/result.ts';

export type Basis = { readonly purpose: Purpose | null; readonly consent?: string };

/** What serves the lines that name none themselves, and what this insurer requires of each. */
export type BasisRules = {
  readonly purpose: Purpose | null;
  readonly consent?: string | null;
  readonly purposeRequired?: boolean;
  readonly consentRequired?: boolean;
};

/** As a person or a file wrote them; empty is nothing. */
export type ProposedBasis = { readonly purpose?: string; readonly consent?: string };

/** Characters: a date and a reference, not a story. */
const longestConsent = 100;

/** A personnummer in any usual writing: a note about consent names nobody. */
const personalNumber = /(?<!\d)(\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/;

/**
 * Faults: `order.bad-line` (reason `purpose` or `consent`), and where required `order.purpose-missing` and
 * `order.consent-missing`. A cancel needs neither: it ends what a withdrawn consent no longer carries.
 */
export function readBasis(proposed: ProposedBasis, kind: OrderKind | undefined, rules: BasisRules): Result<Basis> {
  const written = proposed.purpose?.trim().toLowerCase().replaceAll('ö', 'o') ?? '';
  const purpose = written === '' ? rules.purpose : purposes.find((known) => known === written);
  if (purpose === undefined) return refuse('purpose');
  const consent = proposed.consent?.trim() || rules.consent?.trim() || '';
  if (consent.length > longestConsent || personalNumber.test(consent)) return refuse('consent');
  const basis = { purpose, ...(consent !== '' && { consent }) };
  const missing = kind === 'cancel' ? undefined : missingIn(basis, rules);
  return missing === undefined ? ok(basis) : failed(missing);
}

/** What a setting requires and the basis lacks. */
export function missingIn({ purpose, consent }: Basis, rules: BasisRules): Fault | undefined {
  if (rules.purposeRequired && purpose === null) return fault('order.purpose-missing');
  if (rules.consentRequired && restsOnConsent(purpose) && consent === undefined)
    return fault('order.consent-missing', { purpose });
  return undefined;
}

const refuse = (reason: 'purpose' | 'consent'): Result<never> => failed(fault('order.bad-line', { reason }));
