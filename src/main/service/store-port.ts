/** The store's port: what is read, and what one transaction may write. */
import type { ApplyPlan, PersonBlock, StatementToInsert, StoredRecord } from '../../core/mirror/records.ts';
import type { OrderLine } from '../../core/order/line.ts';
import type { Place } from '../../core/response/sequence.ts';
import type { Content } from '../../shared/content.ts';
import type { Release } from '../../shared/decisions.ts';
import type { FaultCode } from '../../shared/fault.ts';
import type { BenefitName, OrderKind, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type {
  OrderFileView,
  OrderLineView,
  OrderListView,
  PersonHit,
  SubscriptionState,
  SubscriptionView,
} from '../../shared/views.ts';
import type { RemoteFile } from './ports.ts';

import type {
  Answer,
  AnsweredFrom,
  DeliveryOutcome,
  DisputedVersion,
  EffectRow,
  KnownMoment,
  NewDelivery,
  NewFlag,
  PersonRow,
  RecordChange,
  StoredDelivery,
  StoredEvidence,
  StoredFlag,
  StoredRecordView,
  Touched,
  UnansweredFile,
} from './store-values.ts';

export interface StoreReader {
  /** Newest arrivals first. */
  deliveries(limit: number): StoredDelivery[];
  delivery(id: number): StoredDelivery | undefined;
  deliveriesBySha(sha256: string): StoredDelivery[];
  /** Archived and not yet read, oldest first. */
  waitingDeliveries(): StoredDelivery[];
  /** Sequence numbers of all applied or empty deliveries, ascending. */
  appliedSequences(): number[];
  /** What places the deliveries that have taken effect, superseded ones included. */
  placesInEffect(): Place[];
  /** All takings of effect, in their order. */
  effects(): EffectRow[];
  /** Whom an effect changed. */
  touchedIn(effect: number): number[];
  /** The moment up to which everything was known by a date: before the first effect that became known after it. */
  momentBy(date: LocalDate): KnownMoment;

  person(personnummer: Personnummer): PersonRow | undefined;
  searchPersons(digits: string, limit: number): PersonHit[];
  isRegistered(personId: number): boolean;
  currentRecords(personId: number): StoredRecord[];
  /** Versions that held at a moment. */
  recordsAt(personId: number, moment: number): StoredRecord[];
  /** A version's content and evidence, to be stated again. */
  statement(version: number): StatementToInsert;
  /** Records as known at a moment (now when null), withdrawn ones included and marked. */
  recordViews(personId: number, moment: number | null): StoredRecordView[];
  subscriptions(personId: number): SubscriptionView[];

  /** The moment that "as known at" a delivery means. */
  momentOf(delivery: number): number;
  /** Whom a delivery changed, by personnummer; once more for each later time at which it took effect for someone. */
  touchedBy(delivery: number, personId: number | null): Touched[];
  /** Whom anything changed between two moments, by personnummer. */
  touchedBetween(after: number, upTo: number, personId: number | null): Touched[];
  recordChanges(touched: Touched): RecordChange[];
  recordContent(version: number): Content;

  /** Newest first. */
  orderLines(options: { offset: number; limit: number; personnummer?: Personnummer }): OrderListView['lines'];
  orderTotals(): OrderListView['totals'];
  orderFiles(): OrderFileView[];
  orderFilesToSend(): (OrderFileView & { phase: 'composed' | 'staging' | 'publishing' })[];
  unansweredFiles(): UnansweredFile[];
  draftLines(): OrderLineView[];
  /** True when an identical line is still unanswered. */
  hasOpenLine(personId: number, benefit: BenefitName, kind: OrderKind, from: LocalDate): boolean;
  /** From-dates of the new or refresh line per benefit that a delivery answers best (see order-lines.ts). */
  orderedFrom(personId: number, answer: Answer): AnsweredFrom[];

  newestOpenFlags(limit: number): StoredFlag[];
  openFlagsOf(code: FaultCode): StoredFlag[];
  flags(filter: { state?: 'open' | 'resolved'; personId?: number }): StoredFlag[];
  /** Deliveries that are disputed now. */
  disputedDeliveries(): ReadonlySet<number>;
  /** All versions of a person that an open dispute is about, by delivery. */
  disputedVersions(personId: number): DisputedVersion[];
  evidence(version: number): StoredEvidence | undefined;
  /** Quarantined and held, oldest first. */
  stoppedDeliveries(): StoredDelivery[];
  /** Name, size and modification time of remote files already fetched. */
  hasFetched(file: RemoteFile): boolean;
}

/** Inside one transaction: all of it takes effect, or nothing. */
export interface StoreWriter extends StoreReader {
  addDelivery(delivery: NewDelivery): number;
  settleDelivery(id: number, outcome: DeliveryOutcome): void;
  /** What follows in this transaction is the delivery's effect out of turn, known from `knownDate` on. */
  beginEffect(delivery: number, kind: 'placed' | 'aside', knownDate: LocalDate): void;
  /** Books that `by` counts instead of `delivery`. */
  supersede(delivery: number, by: number): void;
  /** Puts a quarantined or held delivery back among those that wait to be read. */
  readAgain(id: number): void;
  /** As readAgain, to be let in in spite of its faults; false when it is neither quarantined nor held. */
  releaseDelivery(id: number, released: Release): boolean;
  noteFetched(file: RemoteFile, delivery: number): void;

  ensurePerson(personnummer: Personnummer): PersonRow;
  applyPlan(personId: number, delivery: number, plan: ApplyPlan): void;
  /** Keeps a block of an unregistered person until the register has the person. */
  keepAside(delivery: number, block: PersonBlock): void;
  /** Removes and returns what was kept aside for a person, oldest first. */
  takeAside(personnummer: Personnummer): { delivery: number; block: PersonBlock }[];
  /** Without `from` only the state of an existing subscription changes. */
  setSubscription(personId: number, benefit: BenefitName, change: { from?: LocalDate; state: SubscriptionState }): void;

  addLine(personId: number, line: OrderLine): number;
  addOrderFile(file: Pick<OrderFileView, 'name' | 'sha256' | 'bytes' | 'composedAt'>, lineIds: readonly number[]): void;
  nextOrderSequence(day: LocalDate): number;
  setFilePhase(id: number, phase: 'staging' | 'publishing'): void;
  markSent(id: number, sentAt: string): void;
  /**
   * Closes lines of these kinds for a benefit that FK can have seen: sent, or in a file whose publishing was begun.
   * A draft or a merely composed line stays open: the answer is to another order. So does a line sent after FK made
   * the answer, if others were sent before.
   */
  closeLines(
    personId: number,
    benefit: BenefitName,
    kinds: readonly OrderKind[],
    to: 'answered' | 'rejected',
    answer: Answer,
  ): void;
  /** Lines that a superseded delivery had answered wait for their answer again. */
  reopenLines(delivery: number): void;

  raiseFlag(flag: NewFlag): void;
  /** Resolves open flags of a code and subject that the world has settled by itself. */
  settleFlag(code: FaultCode, subject: string, note: string): void;
  /** Resolves a delivery's open flags of these codes. */
  settleFlagsOf(delivery: number, codes: readonly FaultCode[], note: string): void;
  resolveFlag(id: number, note: string, at: string): StoredFlag | undefined;

  /** The dispute's number; undefined when the delivery is disputed already. */
  openDispute(delivery: number, doubt: Release): number | undefined;
  /** The number of the dispute that ended; undefined when the delivery was not disputed. */
  clearDispute(delivery: number, end: { note: string; actor: string; at: string }): number | undefined;
}

export interface Store {
  /** Committed state; never blocked by a running write. */
  readonly read: StoreReader;
  /** One at a time; commits when `work` returns and rolls back when it throws. */
  write<T>(work: (tx: StoreWriter) => T | Promise<T>): Promise<T>;
  close(): void;
}
