/** A person's age from the number, which has the day of birth. */
import { birthOf } from '../../../../core/order/personnummer.ts';
import { type LocalDate, parseLocalDate } from '../../../../shared/local-date.ts';

/** Undefined where the number has no real day of birth. */
const birthDate = (personnummer: string): LocalDate | undefined =>
  /^\d{12}$/.test(personnummer) ? parseLocalDate(birthOf(personnummer)) : undefined;

/** Whole years on a day; undefined as above, and for a day before birth. */
export function ageOn(personnummer: string, today: LocalDate): number | undefined {
  const born = birthDate(personnummer);
  if (born === undefined || born > today) return undefined;
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
