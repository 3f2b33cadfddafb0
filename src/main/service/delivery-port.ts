/** What one transaction may write of deliveries: the journal, and the order in which they take effect. */
import type { Release } from '../../shared/decisions.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RemoteFile } from './ports.ts';
import type { Asked, DeliveryOutcome, NewDelivery, PersonRow } from './store-values.ts';

export interface DeliveryWriter {
  addDelivery(delivery: NewDelivery): number;
  settleDelivery(id: number, outcome: DeliveryOutcome): void;
  /**
   * What follows in this transaction is the delivery's effect out of turn, known from today on: with `person` that of a
   * block that was kept aside.
   */
  beginEffect(delivery: number, today: LocalDate, person?: PersonRow): void;
  /** Notes on which day a settled delivery took effect in its turn, which decides from when on it counts as known. */
  noteDay(delivery: number, today: LocalDate): void;
  /** Books from which days the full statements of a delivery about a person were asked for. */
  noteAsked(delivery: number, personId: number, asked: Asked): void;
  /** Books that `by` counts instead of `delivery`. */
  supersede(delivery: number, by: number): void;
  /** Puts a quarantined or held delivery back among those that wait to be read. */
  readAgain(id: number): void;
  /** As readAgain, to be let in in spite of its faults; false when it is neither quarantined nor held. */
  releaseDelivery(id: number, released: Release): boolean;
  noteFetched(file: RemoteFile, delivery: number): void;
}
