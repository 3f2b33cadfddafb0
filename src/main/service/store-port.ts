/** The store's port: what is read, what one transaction may write, and the log of who looked at whom. */
import type { ApplyPlan, PersonBlock, StoredRecord } from '../../core/mirror/records.ts';
import type { OrderLine } from '../../core/order/line.ts';
import type { RecordChangeKind } from '../../shared/change-views.ts';
import type { Content } from '../../shared/content.ts';
import type { FaultCode, FaultDetail } from '../../shared/fault.ts';
import type { BenefitName, OrderKind, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type {
  DeliveryRef,
  DeliveryView,
  FlagView,
  OrderFileView,
  OrderLineView,
  OrderListView,
  PersonHit,
  RecordView,
  SubscriptionState,
  SubscriptionView,
} from '../../shared/views.ts';
import type { RemoteFile } from './ports.ts';

export type PersonRow = { readonly id: number; readonly personnummer: Personnummer };

export type NewDelivery = {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly night: LocalDate | null;
  readonly receivedAt: string;
  /** Instant at which FK had it ready as far as we can tell: what lateness is judged by. Empty: only its skapad tells. */
  readonly availableAt: string;
  readonly source: string;
};

/** What is known of a delivery once it has been read; `state` is never `archived` here. */
export type DeliveryOutcome = Pick<
  DeliveryView,
  'state' | 'persons' | 'start' | 'end' | 'drift' | 'changes' | 'counts' | 'schemaVersion' | 'night'
> & { readonly faults: readonly { readonly code: FaultCode; readonly detail: FaultDetail }[] };

export type StoredDelivery = Omit<DeliveryView, 'faults'> &
  Pick<DeliveryOutcome, 'faults'> & { readonly availableAt: string };

/** An order file at FK with lines that no delivery has answered. */
export type UnansweredFile = {
  readonly id: number;
  readonly name: string;
  readonly sentAt: string;
  readonly lines: number;
};

export type NewFlag = {
  readonly code: FaultCode;
  readonly personId: number | null;
  readonly benefit: BenefitName | null;
  readonly delivery: number | null;
  readonly detail: FaultDetail;
  /** Two flags with the same subject are one. */
  readonly subject: string;
};
export type StoredFlag = Omit<FlagView, 'message'> & { readonly detail: FaultDetail };

/** A person of whom something changed after one moment, up to and including another. Moments are effect numbers. */
export type Touched = PersonRow & { readonly after: number; readonly upTo: number };

/** One record's net change between two moments. Ids are of versions; null where nothing held. */
export type RecordChange = Pick<StoredRecord, 'benefit' | 'kind' | 'element'> & {
  readonly change: RecordChangeKind;
  readonly before: number | null;
  readonly after: number | null;
  /** Brought what holds afterwards, or withdrew what held. */
  readonly by: DeliveryRef;
};

/** The order line that a full statement answers. */
export type AnsweredFrom = { readonly benefit: BenefitName; readonly from: LocalDate };

export interface StoreReader {
  /** Newest arrivals first. */
  deliveries(limit: number): StoredDelivery[];
  delivery(id: number): StoredDelivery | undefined;
  deliveriesBySha(sha256: string): StoredDelivery[];
  /** Archived and not yet read, oldest first. */
  waitingDeliveries(): StoredDelivery[];
  /** Sequence numbers of all applied or empty deliveries, ascending. */
  appliedSequences(): number[];
  /** The delivery that took effect last. */
  lastInEffect(): StoredDelivery | undefined;
  /** The last delivery that was due on or before `night` and took effect. */
  deliveryAt(night: LocalDate): StoredDelivery | undefined;

  person(personnummer: Personnummer): PersonRow | undefined;
  searchPersons(digits: string, limit: number): PersonHit[];
  isRegistered(personId: number): boolean;
  currentRecords(personId: number): StoredRecord[];
  /** Records as known at a delivery (all deliveries when null), withdrawn ones included and marked. */
  recordViews(personId: number, knownAt: number | null): RecordView[];
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
  /** From-dates of the latest new or refresh line per benefit. */
  orderedFrom(personId: number): AnsweredFrom[];

  newestOpenFlags(limit: number): StoredFlag[];
  openFlagsOf(code: FaultCode): StoredFlag[];
  flags(filter: { state?: 'open' | 'resolved'; personId?: number }): StoredFlag[];
  /** Name, size and modification time of remote files already fetched. */
  hasFetched(file: RemoteFile): boolean;
}

/** Inside one transaction: all of it takes effect, or nothing. */
export interface StoreWriter extends StoreReader {
  addDelivery(delivery: NewDelivery): number;
  settleDelivery(id: number, outcome: DeliveryOutcome): void;
  /** Puts a quarantined or held delivery back among those that wait to be read. */
  readAgain(id: number): void;
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
   * A draft or a merely composed line stays open: the answer is to another order.
   */
  closeLines(
    personId: number,
    benefit: BenefitName,
    kinds: readonly OrderKind[],
    to: 'answered' | 'rejected',
    delivery: number,
  ): void;

  raiseFlag(flag: NewFlag): void;
  /** Resolves open flags of a code and subject that the world has settled by itself. */
  settleFlag(code: FaultCode, subject: string, note: string): void;
  resolveFlag(id: number, note: string, at: string): StoredFlag | undefined;
}

export interface Store {
  /** Committed state; never blocked by a running write. */
  readonly read: StoreReader;
  /** One at a time; commits when `work` returns and rolls back when it throws. */
  write<T>(work: (tx: StoreWriter) => T | Promise<T>): Promise<T>;
  close(): void;
}

export type AccessEntry = {
  readonly at: string;
  readonly actor: string;
  readonly host: string;
  readonly action: string;
  readonly personnummer: Personnummer;
};

/** What checking the log found: entries that hold, the last one's hash, and the first entry that was tampered with. */
export type AccessChain = { readonly entries: number; readonly head: string; readonly brokenAt: number | null };

/** Who looked at whom, when. Written before the answer is given. */
export interface AccessLog {
  record(entry: AccessEntry): void;
  /** All of them or none, on disk when it returns. */
  recordAll(entries: readonly AccessEntry[]): void;
  /** Finds changed, removed and moved entries; removal of the newest shows only against a `head` kept elsewhere. */
  verify(): AccessChain;
  close(): void;
}
