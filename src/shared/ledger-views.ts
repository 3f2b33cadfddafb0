/** The ledger of deliveries page by page, and the nights of a calendar. */
import type { LocalDate } from './local-date.ts';
import type { DeliveryView, NightView } from './views.ts';

/** A delivery with those for which it counts instead. */
export type DeliveryDetailView = DeliveryView & { readonly supersedes: readonly number[] };

/** Where a delivery stands in the ledger: at its night, or the day of its arrival. */
export type LedgerPlace = { readonly at: LocalDate; readonly id: number };
/** Newest night first. `next` is null on the last page; `total` counts all deliveries. */
export type LedgerPage = {
  readonly deliveries: readonly DeliveryView[];
  readonly total: number;
  readonly next: LedgerPlace | null;
};

/** `first`: the earliest night that any delivery was for. */
export type MonthView = {
  readonly nights: readonly NightView[];
  readonly deliveries: readonly DeliveryView[];
  readonly first: LocalDate | null;
};
