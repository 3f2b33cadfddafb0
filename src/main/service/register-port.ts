/** What the store tells of the register, and how an insurer's own list is laid beside it. */
import type { Difference } from '../../core/register/compare.ts';
import type { BenefitName, OrderKind, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { DifferenceKind, DifferenceView, ListFault } from '../../shared/register-views.ts';
import type { SubscriptionState, SubscriptionView } from '../../shared/views.ts';
import type { PersonRow } from './store-values.ts';

/** Open lines that are alike but for the benefit. */
export type OpenLines = {
  readonly kind: OrderKind;
  readonly benefits: readonly BenefitName[];
  readonly state: 'draft' | 'composed' | 'sent';
  /** Their order file; null for drafts. */
  readonly file: number | null;
};

export interface RegisterReader {
  /** Persons by id with a subscription in this state (null: any), those after the one given. */
  subscribers(state: SubscriptionState | null, after: number, limit: number): PersonRow[];
  /** How many persons have subscriptions by state and benefit. */
  subscriptionCounts(): { benefit: BenefitName; state: SubscriptionState; persons: number }[];
  /** In the order of their numbers. */
  openLines(personId: number): OpenLines[];
}

/** A row of the list; places of benefits in the catalogue, one character each. */
export type ListedRow = {
  readonly personnummer: Personnummer;
  readonly row: number;
  readonly from: LocalDate | null;
  readonly benefits: readonly BenefitName[];
};

/** A list beside the register, on a connection of its own whose list, differences and faults vanish with it. */
export interface ReconciliationStore {
  addListed(rows: readonly ListedRow[]): void;
  addFaults(faults: readonly ListFault[]): void;
  /** From now on the register stays as it is at this moment, for this connection alone. */
  hold(): void;
  release(): void;
  /** Personnummer of the list, in their order. */
  listedAfter(personnummer: string, limit: number): Personnummer[];
  personsAfter(personnummer: string, limit: number): PersonRow[];
  listedOf(personnummer: Personnummer): ListedRow[];
  subscriptions(personId: number): readonly SubscriptionView[];
  openLines(personId: number): OpenLines[];
  addDifferences(personnummer: Personnummer, differences: readonly Difference[]): void;
  /** In the order of personnummer; `after` is the last one's number. */
  differences(
    kinds: readonly DifferenceKind[],
    after: number,
    limit: number,
  ): (DifferenceView & { readonly id: number })[];
  faults(after: number, limit: number): (ListFault & { readonly id: number })[];
  close(): void;
}
