/** Finds where a delivery stands among those that have taken effect. */
import { nightOf } from '../../../core/calendar/file-night.ts';
import { type Place, type Standing, standingOf } from '../../../core/response/sequence.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreReader } from '../store-port.ts';
import type { StoredDelivery } from '../store-values.ts';

export function placeOf(ctx: Context, delivery: StoredDelivery, start: StartRecord | null): Place {
  const { id, availableAt: available } = delivery;
  const created = start?.skapad ?? '';
  const number = delivery.released?.byTime ? null : numberOf(start);
  return { id, number, created, available, night: nightOfDelivery(ctx, delivery, start) };
}

/** A number too large to be exact orders nothing. */
const numberOf = (start: StartRecord | null): number | null =>
  Number.isSafeInteger(start?.lopnummer) ? (start?.lopnummer ?? null) : null;

export const nightOfDelivery = (ctx: Context, delivery: StoredDelivery, start: StartRecord | null): LocalDate | null =>
  nightOf({ file: delivery.file, created: start?.skapad ?? null }, ctx.settings.responseName);

/** Finds the standing once, when the start record is known and before anything of the delivery is applied. */
export function standing(ctx: Context, tx: StoreReader, delivery: StoredDelivery) {
  let found: Standing | undefined;
  return (start: StartRecord | null): Standing => {
    found ??= standingOf(placeOf(ctx, delivery, start), tx.placesInEffect());
    return found;
  };
}

/** True when the delivery can be applied as it is read, on top of all that holds. */
export const isOnTop = ({ is }: Standing): boolean => is === 'next' || is === 'after-gap';
