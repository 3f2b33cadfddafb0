/** Reads an organisationsnummer. */
import { fault } from '../../shared/fault.ts';
import type { Organisationsnummer } from '../../shared/identifier.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { hasCheckDigit } from './luhn.ts';

/**
 * Ten digits, with or without a hyphen after the sixth; third digit at least 2, check digit (format.md §5).
 * Fails with `input.invalid`, `field` organisationsnummer and `reason` form, third-digit or check-digit.
 */
export function parseOrganisationsnummer(text: string): Result<Organisationsnummer> {
  const match = /^(\d{6})-?(\d{4})$/.exec(text.trim());
  if (match === null) return refuse('form');
  const digits = `${match[1]}${match[2]}`;
  if (digits.charAt(2) < '2') return refuse('third-digit');
  return hasCheckDigit(digits) ? ok(digits as Organisationsnummer) : refuse('check-digit');
}

const refuse = (reason: string): Result<never> =>
  failed(fault('input.invalid', { field: 'organisationsnummer', reason }));
