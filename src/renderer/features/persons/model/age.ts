/** A person's age from the number, which has the day of birth; a coordination number's day is sixty more. */
import { type LocalDate, parseLocalDate } from '../../../../shared/local-date.ts';

/** Undefined where the number has no real day of birth. */
export function birthDate(personnummer: string): LocalDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\d{4}$/.exec(personnummer) ?? [];
  const real = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return parseLocalDate(`${year}-${month}-${String(real).padStart(2, '0')}`);
}

/** Whole years on a day; undefined as above, and for a day before birth. */
export function ageOn(personnummer: string, today: LocalDate): number | undefined {
  const born = birthDate(personnummer);
  if (born === undefined || born > today) return undefined;
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
