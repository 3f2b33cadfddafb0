/** The values that the store takes and gives; store-port.ts says how. */
import type { StoredRecord } from '../../core/mirror/records.ts';
import type { Place } from '../../core/response/sequence.ts';
import type { RecordChangeKind } from '../../shared/change-views.ts';
import type { FaultCode, FaultDetail } from '../../shared/fault.ts';
import type { BenefitName, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { OrderFileView } from '../../shared/order-file-views.ts';
import type { DeliveryRef, DeliveryView, FlagView, RecordView } from '../../shared/views.ts';

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
  'state' | 'persons' | 'start' | 'end' | 'drift' | 'changes' | 'counts' | 'schemaVersion' | 'schemaDigest' | 'night'
> & { readonly faults: readonly { readonly code: FaultCode; readonly detail: FaultDetail }[] };

export type StoredDelivery = Omit<DeliveryView, 'faults'> &
  Pick<DeliveryOutcome, 'faults'> & { readonly availableAt: string };

/** What a night's state is told from. */
export type NightArrival = Pick<
  StoredDelivery,
  'id' | 'night' | 'state' | 'availableAt' | 'receivedAt' | 'start' | 'supersededBy'
>;

/** The earliest night that a delivery was for, and when (ISO, UTC) the first order file was sent; null: none was. */
export type FirstOfAll = { readonly night: LocalDate | null; readonly sentAt: string | null };

/** One taking of effect: 'placed' and 'aside' are out of turn (see store/migrations/0010-deliveries.ts). */
export type EffectRow = {
  readonly id: number;
  readonly delivery: number;
  readonly kind: 'delivery' | 'placed' | 'aside';
  /** Who was kept aside. */
  readonly person: number | null;
};

/** `inEffect` is the effect with which the delivery took its place. */
export type PlaceInEffect = Place & { readonly inEffect: number };

/** Who did something, when, and why. */
export type Act = { readonly at: string; readonly actor: string; readonly host: string; readonly note: string | null };

/** An order file as the store shows it: when it leaves is the calendar's to say. */
export type StoredOrderFile = Omit<OrderFileView, 'goesAt'>;
export type UnsentOrderFile = StoredOrderFile & { readonly phase: 'composed' | 'staging' | 'publishing' };

/** An order file at FK with lines that no delivery has answered. */
export type UnansweredFile = {
  readonly id: number;
  readonly name: string;
  readonly sentAt: string;
  /** Unanswered. */
  readonly lines: number;
  /** In all. */
  readonly of: number;
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

/** After one moment, up to and including another. Moments are effect numbers. */
export type Moments = { readonly after: number; readonly upTo: number };

/** A person of whom something changed after one moment, up to and including another. Moments are effect numbers. */
export type Touched = PersonRow & Moments;

/** One record's net change between two moments. Ids are of versions; null where nothing held. */
export type RecordChange = Pick<StoredRecord, 'benefit' | 'kind' | 'element' | 'key' | 'validFrom' | 'validTo'> & {
  readonly change: RecordChangeKind;
  readonly before: number | null;
  readonly after: number | null;
  /** Brought what holds afterwards, or withdrew what held. */
  readonly by: DeliveryRef;
};

/** What changed for one person at one moment. */
export type HistoryTurn = {
  readonly moment: number;
  readonly delivery: DeliveryRef;
  readonly file: string;
  readonly receivedAt: string;
  readonly changes: readonly RecordChange[];
};

/** Benefits of which a full statement was asked for, and from which day; null: as far back as anything goes. */
export type Asked = ReadonlyMap<BenefitName, LocalDate | null>;

/** A delivery as an answer to orders; `createdAt` (ISO, UTC) tells which orders FK can have seen. */
export type Answer = { readonly delivery: number; readonly createdAt: string | null };

/** A moment on the axis of knowledge, and the delivery that took effect last by then; null: nothing was known. */
export type KnownMoment = { readonly moment: number; readonly delivery: DeliveryRef | null };

/** A record as the store shows it: whether it is disputed is the service's to say. */
export type StoredRecordView = Omit<RecordView, 'disputed'>;

/** A version that a disputed delivery brought, or else ended. */
export type DisputedVersion = {
  readonly version: number;
  readonly delivery: number;
  readonly night: LocalDate | null;
  readonly reason: string;
  readonly brought: boolean;
};

/** What a record version rests on. `until` is set once it is known no longer, `endedAs` says how that came about. */
export type StoredEvidence = Pick<StoredRecordView, 'id' | 'benefit' | 'kind' | 'element' | 'validFrom' | 'validTo'> & {
  readonly personnummer: Personnummer;
  /** The natural key's parts, joined. */
  readonly key: string;
  readonly ordinal: number;
  readonly known: DeliveryRef;
  readonly until: DeliveryRef | null;
  readonly endedAs: 'replaced' | 'withdrawn' | null;
  /** The delivery whose file holds the bytes. */
  readonly statedBy: number;
  readonly bytes: readonly [from: number, to: number];
};
