/** What the store tells about deliveries page by page. */
import type { LedgerPlace } from '../../shared/ledger-views.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { StoredDelivery } from './store-values.ts';

export interface LedgerReader {
  /** Newest night first; those that name no night stand at the day of their arrival. */
  deliveriesBefore(place: LedgerPlace | null, limit: number): StoredDelivery[];
  countDeliveries(): number;
  /** Deliveries for the nights from one to another, both included. */
  deliveriesFor(from: LocalDate, to: LocalDate): StoredDelivery[];
  /** Deliveries for which this one counts instead. */
  supersededBy(delivery: number): number[];
}
