/** What the service needs from the world. Adapters implement these; nothing here knows them. */
import type { ApplyPlan, PersonBlock, StoredRecord } from '../../core/mirror/records.ts';
import type { OrderLine } from '../../core/order/line.ts';
import type { FaultCode, FaultDetail } from '../../shared/fault.ts';
import type { BenefitName, OrderKind, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type {
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

export type Bytes = AsyncIterable<Uint8Array>;

export interface Clock {
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
}

export interface Secrets {
  /** A secret of this profile, or undefined when it was never set. Values are never logged. */
  get(name: string): Promise<string | undefined>;
}

/** Received bytes, kept for ever under their SHA-256 (hex). */
export interface Archive {
  /** Stores the bytes durably before it returns; the same bytes twice are stored once. */
  put(bytes: Bytes, onBytes?: (done: number) => void): Promise<{ sha256: string; bytes: number }>;
  open(sha256: string): Bytes;
  /** The bytes from `from` up to but not including `to`. */
  slice(sha256: string, from: number, to: number): Promise<Uint8Array>;
}

/** Composed order files, stored before they are sent; only stored bytes are ever sent. */
export interface Outbox {
  put(name: string, bytes: Uint8Array): Promise<void>;
  open(name: string): Bytes;
}

/** Files that a person names on this machine. */
export interface LocalFiles {
  /** Throws `input.unreadable`. */
  stat(path: string): Promise<{ name: string; size: number }>;
  open(path: string): Bytes;
}

export type RemoteFile = { readonly name: string; readonly size: number; readonly modified: string | null };
export type Upload = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly open: () => Bytes;
};

/**
 * One connection to FK's file area. Orders go to one folder, responses come from another (or the same).
 * All methods throw FaultError `transport.*`; a wrong host key stops before any byte or password is sent.
 */
export interface Transport {
  /** Where and with whom we speak, host key fingerprint included: evidence for the journal. */
  readonly description: string;
  /** Finished files in the response folder, by name; temporary names (`.partial`, leading dot) are left out. */
  list(): Promise<readonly RemoteFile[]>;
  /** Throws `transport.missing` when the file is gone. */
  download(name: string): Bytes;
  /** Writes under the temporary name, checks the size and reads the bytes back against the hash. Repeatable. */
  stage(upload: Upload): Promise<void>;
  /** Renames the staged file to its final name. Never overwrites: `transport.exists`. */
  publish(name: string): Promise<void>;
  /** Which of the two names is there now. */
  probe(name: string): Promise<{ readonly staged: boolean; readonly published: boolean }>;
  close(): Promise<void>;
}

export interface TransportProvider {
  /** What the profile is set to, without connecting; for display. */
  readonly description: string;
  /** Throws `transport.none` when the profile has no transport. */
  connect(): Promise<Transport>;
}

/** Streaming XML events with byte positions in the file. Names are local names in the profile's namespace, `{uri}name` otherwise. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, byte: number): void;
  text(text: string): void;
  /** `byte` is the first byte after the element. */
  close(name: string, byte: number): void;
}

export interface XmlParser {
  /** Both throw FaultError `response.not-well-formed` and its kin, with line, column and byte. */
  write(chunk: Uint8Array): void;
  end(): void;
}

export interface Xml {
  parser(namespace: string, handler: XmlHandler): XmlParser;
  /** The order file's bytes for these lines; the same lines give the same bytes. */
  composeOrder(organisation: string, lines: readonly OrderLine[]): Uint8Array;
  /** Messages of the XSD check, empty when the order file is valid. */
  checkOrder(bytes: Uint8Array): Promise<readonly string[]>;
}

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

  /** Newest first. */
  orderLines(options: { offset: number; limit: number; personnummer?: Personnummer }): OrderListView['lines'];
  orderTotals(): OrderListView['totals'];
  orderFiles(): OrderFileView[];
  orderFilesToSend(): (OrderFileView & { phase: 'composed' | 'staging' | 'publishing' })[];
  draftLines(): OrderLineView[];
  /** True when an identical line is still unanswered. */
  hasOpenLine(personId: number, benefit: BenefitName, kind: OrderKind, from: LocalDate): boolean;
  /** From-dates of the latest new or refresh line per benefit. */
  orderedFrom(personId: number): AnsweredFrom[];

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
  /** Finds changed, removed and moved entries; removal of the newest shows only against a `head` kept elsewhere. */
  verify(): AccessChain;
  close(): void;
}
