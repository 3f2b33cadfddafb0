/** Names of order files. */
import type { LocalDate } from '../../shared/local-date.ts';

/** Fills a pattern's `{org}`, `{date}` (yyyyMMdd) and `{seq}` (at least three digits); format.md §1 assumes one. */
export function orderFileName(
  pattern: string,
  parts: { readonly organisation: string; readonly date: LocalDate; readonly sequence: number },
): string {
  return pattern
    .replaceAll('{org}', parts.organisation)
    .replaceAll('{date}', parts.date.replaceAll('-', ''))
    .replaceAll('{seq}', String(parts.sequence).padStart(3, '0'));
}
