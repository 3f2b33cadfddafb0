/** Reads a personnummer or samordningsnummer in any usual writing into the twelve digits of FK's files. */
import { fault } from '../../shared/fault.ts';
import type { Personnummer } from '../../shared/identifier.ts';
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { hasCheckDigit } from './luhn.ts';

export type PersonnummerRules = {
  readonly today: LocalDate;
  /** Accept numbers that pass the check digit only, as FK's placeholders and test persons do. Never in production. */
  readonly testIdentities: boolean;
};

/**
 * Why a text is no personnummer; stands as `reason` in the fault.
 * `spreadsheet`: a spreadsheet took it for a number (`1.98503E+11`); `digits-lost`: it dropped leading zeros.
 */
export type PersonnummerProblem = 'form' | 'spreadsheet' | 'digits-lost' | 'check-digit' | 'date' | 'not-born-yet';

const writing = /^(18|19|20)?(\d{2})(\d{2})(\d{2})([-+]?)(\d{4})$/;

/** FK's own rule for the oldest number (@fkui/logic): the first person who was given one was born that day. */
const earliestBirth = '1840-05-06';

/**
 * Ten or twelve digits, with or without `-` or `+`, blanks anywhere (format.md §5).
 * Ten digits take the latest century in which the person is born by today; `+` says that the person turns 100 this
 * year or has done so. Fails with `order.bad-personnummer` and a PersonnummerProblem as `reason`.
 */
export function parsePersonnummer(text: string, rules: PersonnummerRules): Result<Personnummer> {
  const compact = text.replace(/\s+/g, '');
  const match = writing.exec(compact);
  if (match === null) return refuse(writingProblem(compact));
  const [, century, year = '', month = '', day = '', sign, check = ''] = match;
  const birth = { year, month, day: dayOfMonth(day) };
  const digits = `${century ?? guessCentury(birth, sign === '+', rules.today)}${year}${month}${day}${check}`;
  if (!hasCheckDigit(digits.slice(2))) return refuse('check-digit');
  const problem = rules.testIdentities ? undefined : birthProblem(digits, rules.today);
  return problem === undefined ? ok(digits as Personnummer) : refuse(problem);
}

const refuse = (reason: PersonnummerProblem): Result<never> => failed(fault('order.bad-personnummer', { reason }));

function writingProblem(compact: string): PersonnummerProblem {
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(compact)) return 'spreadsheet';
  return /^(\d{6,9}|\d{11})$/.test(compact) ? 'digits-lost' : 'form';
}

/**
 * The day of birth that twelve digits tell, `YYYY-MM-DD`, as text that sorts: a samordningsnummer's day is 60 more than
 * that of the month (format.md §5), and a day that is not known stands as `00`. Nothing says that there is such a day.
 */
export const birthOf = (digits: string): string =>
  `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${dayOfMonth(digits.slice(6, 8))}`;

const dayOfMonth = (day: string): string => (day >= '60' ? String(Number(day) - 60).padStart(2, '0') : day);

type Birth = { readonly year: string; readonly month: string; readonly day: string };

function guessCentury(birth: Birth, plus: boolean, today: LocalDate): string {
  const thisYear = today.slice(2, 4);
  const bornLaterThisYear = birth.year === thisYear && `${birth.month}-${birth.day}` > today.slice(5);
  const earlier = (plus ? 1 : 0) + (birth.year > thisYear || (!plus && bornLaterThisYear) ? 1 : 0);
  return String(Number(today.slice(0, 2)) - earlier);
}

function birthProblem(digits: string, today: LocalDate): PersonnummerProblem | undefined {
  const [month, day] = [digits.slice(4, 6), digits.slice(6, 8)];
  const born = birthOf(digits);
  // With the day unknown the month may be unknown too (`00`): a real person's number is never refused for that.
  const exists = day === '60' ? month <= '12' : parseLocalDate(born) !== undefined;
  if (!exists || born < earliestBirth) return 'date';
  return born > today ? 'not-born-yet' : undefined;
}
