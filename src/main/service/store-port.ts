/** The store's port: what is read, and what one transaction may write. */
import type { ApplyPlan, PersonBlock, StatementToInsert, StoredRecord } from '../../core/mirror/records.ts';
import type { OrderLine } from '../../core/order/line.ts';
import type { HeldRecord } from '../../core/quality/case-days.ts';
import type { MissedView } from '../../shared/change-views.ts';
import type { Release } from '../../shared/decisions.ts';
import type { FaultCode } from '../../shared/fault.ts';
import type { BenefitName, OrderKind, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RecordKind } from '../../shared/schema-profile.ts';
import type { OrderLineView, OrderListView, SubscriptionState, SubscriptionView } from '../../shared/views.ts';
import type { AttentionReader, AttentionWriter } from './attention-port.ts';
import type { ChangeReader } from './change-port.ts';
import type { DeliveryWriter } from './delivery-port.ts';
import type { DisputeReader } from './dispute-port.ts';
import type { ExportReader } from './export-port.ts';
import type { IncidentReader, IncidentWriter } from './incident-port.ts';
import type { LedgerReader } from './ledger-port.ts';
import type { PersonListReader } from './list-port.ts';
import type { OutboxReader, OutboxWriter } from './outbox-port.ts';
import type { RemoteFile } from './ports.ts';
import type { RebuildWriter } from './rebuild-port.ts';
import type { ReconciliationStore, RegisterReader } from './register-port.ts';
import type { RetentionReader, RetentionWriter } from './retention-port.ts';
import type { RunReader, RunWriter } from './runs-port.ts';
import type { SettlementReader, SettlementWriter } from './settlement-port.ts';
import type { SilenceReader } from './silence-port.ts';
import type { MirrorSnapshot } from './snapshot-port.ts';
import type { StatusReader } from './status-port.ts';
import type {
  Answer,
  Asked,
  EffectRow,
  KnownMoment,
  NewFlag,
  PersonRow,
  PlaceInEffect,
  StoredDelivery,
  StoredEvidence,
  StoredFlag,
  StoredRecordView,
} from './store-values.ts';
import type { VolumeReader, VolumeWriter } from './volume-port.ts';

export interface StoreReader
  extends ChangeReader,
    DisputeReader,
    StatusReader,
    AttentionReader,
    LedgerReader,
    PersonListReader,
    VolumeReader,
    ExportReader,
    RunReader,
    IncidentReader,
    SettlementReader,
    SilenceReader,
    RetentionReader,
    RegisterReader,
    OutboxReader {
  /** Newest arrivals first. */
  deliveries(limit: number): StoredDelivery[];
  delivery(id: number): StoredDelivery | undefined;
  deliveriesBySha(sha256: string): StoredDelivery[];
  /** Archived and not yet read, oldest first. */
  waitingDeliveries(): StoredDelivery[];
  /** What places the deliveries that have taken effect, superseded ones included. */
  placesInEffect(): PlaceInEffect[];
  /** All takings of effect, in their order. */
  effects(): EffectRow[];
  /** The moment up to which everything was known by a date: before the first effect that became known after it. */
  momentBy(date: LocalDate): KnownMoment;

  person(personnummer: Personnummer): PersonRow | undefined;
  isRegistered(personId: number): boolean;
  /** What holds now, of some benefits or of all, in the order of its numbers. */
  currentRecords(personId: number, benefits?: readonly BenefitName[]): StoredRecord[];
  /** True when anything holds now. */
  holdsAny(personId: number): boolean;
  /** What was booked of the full statements that a delivery made about a person; undefined when it made none. */
  askedOf(delivery: number, personId: number): Asked | undefined;
  /** Versions that held at a moment. */
  recordsAt(personId: number, moment: number): StoredRecord[];
  /** A version's content and evidence, to be stated again. */
  statement(version: number): StatementToInsert;
  /** Records as known at a moment (now when null), withdrawn ones included and marked. */
  recordViews(personId: number, moment: number | null): StoredRecordView[];
  subscriptions(personId: number): readonly SubscriptionView[];
  /** Per benefit the last effect before it was ordered (last): no answer up to it is about that order. */
  orderedAfter(personId: number): ReadonlyMap<BenefitName, number>;
  /** Records that hold now, of one kind or of all, with their content. */
  liveRecords(personId: number, kind?: RecordKind): HeldRecord[];

  /** Newest first. */
  orderLines(options: { offset: number; limit: number; personnummer?: Personnummer }): OrderListView['lines'];
  orderTotals(): OrderListView['totals'];
  draftLines(): OrderLineView[];
  /** From-dates of the new or refresh line per benefit that a delivery answers best (see order-lines.ts); null: none. */
  orderedFrom(personId: number, benefits: readonly BenefitName[], answer: Answer): Asked;

  openFlagsOf(code: FaultCode): StoredFlag[];
  flags(filter: { state?: 'open' | 'resolved'; personId?: number }): StoredFlag[];
  openFlagSubjects(personId: number): { code: FaultCode; subject: string }[];
  evidence(version: number): StoredEvidence | undefined;
  /** Quarantined and held, oldest first. */
  stoppedDeliveries(): StoredDelivery[];
  /** Name, size and modification time of remote files already fetched. */
  hasFetched(file: RemoteFile): boolean;
}

/** Inside one transaction: all of it takes effect, or nothing. */
export interface StoreWriter
  extends StoreReader,
    DeliveryWriter,
    RebuildWriter,
    AttentionWriter,
    VolumeWriter,
    RunWriter,
    IncidentWriter,
    SettlementWriter,
    RetentionWriter,
    OutboxWriter {
  ensurePerson(personnummer: Personnummer): PersonRow;
  applyPlan(personId: number, delivery: number, plan: ApplyPlan): void;
  /** Books that complete information restated a person whose subscription was answered before, and what differed. */
  noteRefresh(delivery: number, personId: number, missed: readonly MissedView[]): void;
  /** Keeps a block of an unregistered person until the register has the person. */
  keepAside(delivery: number, block: PersonBlock): void;
  /** Removes and returns what was kept aside for a person, oldest first. */
  takeAside(personnummer: Personnummer): { delivery: number; block: PersonBlock }[];
  /** Subscriptions as they are ordered, each benefit once: new ones, or another from-date and state of those there are. */
  setSubscriptions(personId: number, ordered: readonly SubscriptionView[]): void;
  /** Changes the state of the subscriptions that there are. */
  setSubscriptionStates(personId: number, benefits: readonly BenefitName[] | 'all', state: SubscriptionState): void;

  /**
   * Adds a person's lines as drafts and returns their numbers, which rise in the order of the lines and are never used
   * again. Lines that follow each other and differ in the benefit only are kept, and closed, as one.
   */
  addLines(personId: number, lines: readonly OrderLine[]): number[];
  /**
   * Closes lines of these kinds for these benefits that FK can have seen: sent, or in a file whose publishing was begun.
   * A draft or a merely composed line stays open: the answer is to another order. So does a line sent after FK made
   * the answer, if others were sent before.
   */
  closeLines(
    personId: number,
    benefits: readonly BenefitName[] | 'all',
    kinds: readonly OrderKind[],
    to: 'answered' | 'rejected',
    answer: Answer,
  ): void;
  /** Lines that a superseded delivery had answered wait for their answer again. */
  reopenLines(delivery: number): void;

  /**
   * The same code and subject is the same flag for ever: open already, nothing happens; settled by the world, it opens
   * again with the new delivery and detail; resolved by a person, it stays resolved.
   */
  raiseFlag(flag: NewFlag): void;
  /** Resolves open flags of a code and subject that the world has settled by itself. */
  settleFlag(code: FaultCode, subject: string, note: string): void;
  /** Resolves a delivery's open flags of these codes. */
  settleFlagsOf(delivery: number, codes: readonly FaultCode[], note: string): void;
  resolveFlag(id: number, note: string, at: string): StoredFlag | undefined;

  /** True when the person's records were last found sound, and by these rules. */
  isSound(personId: number, rules: string): boolean;
  noteSound(personId: number, rules: string, isSound: boolean): void;

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
  /** Empties the write-ahead log into the main file, as far as nobody else is reading it. Never fails. */
  emptyLog(): Promise<void>;
  /**
   * Runs work that no other process may run on this profile at the same time, and that is no transaction. Waits as
   * `write` does, then throws `store.busy`. A process that dies has let go.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** As `alone`, for the night's work; throws `night.running` at once when another process is at it. */
  atNight<T>(work: () => Promise<T>): Promise<T>;
  /** A look at what is committed now, on a connection of its own that somebody must close. */
  snapshot(): MirrorSnapshot;
  /** A list to be laid beside the register, on a connection of its own: the one before, if there is one, is closed. */
  reconciliation(): ReconciliationStore;
  close(): void;
}
