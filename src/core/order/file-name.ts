/** Names of order files. */
import type { LocalDate } from '../../shared/local-date.ts';

/** An assumption (format.md §1), therefore a setting. */
export const orderFilePattern = 'LEFI_BEST_{org}_{date}_{seq}.xml';

/** Fills `{org}`, `{date}` (yyyyMMdd) and `{seq}` (at least three digits). */
export function orderFileName(
  pattern: string,
  parts: { readonly organisation: string; readonly date: LocalDate; readonly sequence: number },
): string {
  return pattern
    .replaceAll('{org}', parts.organisation)
    .replaceAll('{date}', parts.date.replaceAll('-', ''))
    .replaceAll('{seq}', String(parts.sequence).padStart(3, '0'));
}
