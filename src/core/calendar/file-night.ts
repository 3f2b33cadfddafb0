/** Which night a delivery belongs to. */
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';
import { stockholm } from './stockholm.ts';

/** What `{org}`, `{date}` and `{seq}` stand for in a file name. */
const parts: Readonly<Record<string, string>> = { '{org}': '\\d{10}', '{date}': '(\\d{8})', '{seq}': '\\d+' };

/** The date in a file name of the pattern (format.md §2 assumes one); null when the name is another or the date is none. */
export function fileNight(name: string, pattern: string): LocalDate | null {
  const expression = pattern
    .split(/(\{org\}|\{date\}|\{seq\})/)
    .map((piece) => parts[piece] ?? piece.replace(/[^\w\s]/g, '\\$&'))
    .join('');
  const digits = new RegExp(`^${expression}$`, 'i').exec(name)?.[1];
  if (digits === undefined) return null;
  return parseLocalDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`) ?? null;
}

/**
 * By the file name where it follows the pattern, else by the start record's `skapad` (Stockholm's wall clock, or any
 * instant with an offset), else null.
 */
export function nightOf(
  delivery: { readonly file: string; readonly created: string | null },
  pattern: string,
): LocalDate | null {
  return fileNight(delivery.file, pattern) ?? createdOn(delivery.created?.trim() ?? '');
}

function createdOn(created: string): LocalDate | null {
  const written = parseLocalDate(created.slice(0, 10));
  if (written === undefined || !/T.*(Z|[+-]\d\d:?\d\d)$/.test(created)) return written ?? null;
  try {
    return stockholm(created).date;
  } catch {
    return written;
  }
}
