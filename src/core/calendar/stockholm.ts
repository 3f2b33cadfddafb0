/** Instants and the clock on FK's wall: Europe/Stockholm, summer time included. */
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../shared/local-date.ts';

const zone = 'Europe/Stockholm';

/** One way of writing instants everywhere: texts that sort by time. */
const asClock = { fractionalSecondDigits: 3 } as const;

/** A time of day, `HH:MM`, 24 hours. Sorts as text. */
export type LocalTime = string;

export type StockholmTime = { readonly date: LocalDate; readonly time: LocalTime };

/** What the wall shows at an instant (ISO 8601 with `Z` or an offset); seconds are cut off. Throws RangeError. */
export function stockholm(instant: string): StockholmTime {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return {
    date: there.toPlainDate().toString() as LocalDate,
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/**
 * The instant (ISO 8601, UTC, as the clock writes instants) at which the wall shows a date and time. An hour that
 * spring skips is read an hour later, an hour that autumn repeats as the first of the two.
 */
export function instantOf(local: StockholmTime): string {
  return Temporal.PlainDateTime.from(`${local.date}T${local.time}`)
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
    .toString(asClock);
}

/** So many milliseconds after an instant, written as the clock writes instants. */
export const later = (instant: string, milliseconds: number): string =>
  Temporal.Instant.from(instant).add({ milliseconds }).toString(asClock);

/** Milliseconds since 1970, for comparing instants whatever their offset. */
export const epochOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
