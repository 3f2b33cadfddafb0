/** The rule of retention: how long a person is kept when nothing is subscribed to any more. */
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../shared/local-date.ts';

/**
 * The last day on which a person is kept: so many calendar months after the later of the night with which the last
 * subscription ended and the last day of the record that reaches furthest. The last of a shorter month stands for its
 * 29th to 31st.
 */
export function keptUntil(ended: LocalDate, lastRecord: LocalDate | null, months: number): LocalDate {
  const last = lastRecord !== null && lastRecord > ended ? lastRecord : ended;
  return Temporal.PlainDate.from(last).add({ months }).toString() as LocalDate;
}
