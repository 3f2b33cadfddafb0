/** What the contract's calls answer with: plain values that survive JSON. */
import type { Content } from './content.ts';
import type { Dispute, PersonDispute, Release } from './decisions.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { BenefitName, OrderKind, Personnummer, Purpose } from './identifier.ts';
import type { FlagCause, LineDetails } from './line-details.ts';
import type { LocalDate } from './local-date.ts';
import type { OrderFileView, UploadWindowView } from './order-file-views.ts';
import type { PaidOutsideView } from './paid-outside-view.ts';
import type { RecordKind } from './schema-profile.ts';
import type { NightDetails, Settlement } from './settlement.ts';

export type DeliveryState = 'archived' | 'applied' | 'empty' | 'duplicate' | 'quarantined' | 'held';

/** Something in a delivery that the schema profile does not know. `example` is masked and shortened. */
export type Drift = {
  readonly path: string;
  readonly kind: 'element' | 'attribute' | 'value';
  readonly count: number;
  readonly example: string;
};

export type StartRecord = {
  readonly organisationsnummer: string;
  readonly skapad: string;
  readonly lopnummer: number | null;
};
export type EndRecord = { readonly antalPersoner: number };

/** How many records a delivery brought, by what happened to them. */
export type Changes = {
  readonly new: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  readonly aside: number;
};
export type KindCounts = {
  readonly cases: number;
  readonly payments: number;
  readonly clawbacks: number;
  readonly statements: number;
};

/** A fault with its message in the profile's language, ready to show. */
export type ToldFault = Fault & { readonly message: string };

export type DeliveryView = {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The night the delivery was due, or null when the file does not say. */
  readonly night: LocalDate | null;
  readonly state: DeliveryState;
  readonly persons: number;
  readonly start: StartRecord | null;
  readonly end: EndRecord | null;
  readonly faults: readonly ToldFault[];
  readonly drift: readonly Drift[];
  readonly changes: Changes;
  readonly counts: KindCounts;
  /** Instant (ISO, UTC) at which our archive had the bytes. */
  readonly receivedAt: string;
  /** Where the bytes came from, host key fingerprint included. */
  readonly source: string;
  readonly schemaVersion: string | null;
  /** SHA-256 of the schema profile that read it, hex. */
  readonly schemaDigest: string | null;
  /** The delivery with the same number that counts instead of this one. */
  readonly supersededBy: number | null;
  /** Something that came with it waits for a person. */
  readonly flagged: boolean;
  /** Set when a person let it into the mirror in spite of its faults. */
  readonly released: Release | null;
  /** Set while a person doubts what it brought. */
  readonly dispute: Dispute | null;
};

export type NightState = 'delivered' | 'empty' | 'late' | 'missing' | 'due' | 'not-expected';
export type NightView = {
  readonly night: LocalDate;
  readonly expected: boolean;
  readonly state: NightState;
  readonly delivery: number | null;
} & NightDetails;

/** Numbers that no delivery has brought yet, inclusive. */
export type Gap = { readonly from: number; readonly to: number };
export type GapView = Gap & { readonly settled?: Settlement };

export type FlagView = {
  readonly id: number;
  readonly code: FaultCode;
  readonly message: string;
  readonly state: 'open' | 'resolved';
  readonly personnummer: Personnummer | null;
  readonly benefit: BenefitName | null;
  readonly delivery: number | null;
  readonly note: string | null;
} & FlagCause;

export type StatusView = {
  readonly nights: readonly NightView[];
  readonly flags: readonly FlagView[];
  readonly gaps: readonly GapView[];
};

export type SubscriptionState = 'ordered' | 'active' | 'ended' | 'rejected';
export type SubscriptionView = {
  readonly benefit: BenefitName;
  readonly from: LocalDate;
  readonly state: SubscriptionState;
};

export type DeliveryRef = { readonly id: number; readonly night: LocalDate | null };

export type RecordView = {
  readonly id: number;
  readonly benefit: BenefitName;
  readonly kind: RecordKind;
  /** Path below the benefit's container, e.g. `sjpArende`. */
  readonly element: string;
  readonly content: Content;
  readonly validFrom: LocalDate | null;
  /** First day no longer covered; null is open. */
  readonly validTo: LocalDate | null;
  /** Known from this delivery on. */
  readonly known: DeliveryRef;
  /** Set when a full refresh no longer had the record. */
  readonly withdrawn: DeliveryRef | null;
  /** A disputed delivery brought or withdrew it. */
  readonly disputed: boolean;
};

export type PersonView = {
  readonly personnummer: Personnummer;
  readonly subscriptions: readonly SubscriptionView[];
  readonly records: readonly RecordView[];
  readonly flags: readonly FlagView[];
  readonly protectedIdentity: boolean;
  /** Of all that is known, whatever day was asked about; by the subscriptions of now. */
  readonly paidOutside: readonly PaidOutsideView[];
  /** Disputed deliveries behind the records, oldest first. */
  readonly disputes: readonly PersonDispute[];
  /** The delivery up to which the answer knows; null means now. */
  readonly knownAt: DeliveryRef | null;
  readonly validAt: LocalDate | null;
};

/** `removed`: a draft that somebody took away before it was in any file. */
export type OrderLineState = 'draft' | 'composed' | 'sent' | 'answered' | 'rejected' | 'removed';
export type OrderLineView = {
  readonly id: number;
  readonly kind: OrderKind;
  readonly personnummer: Personnummer;
  readonly benefit: BenefitName;
  readonly from: LocalDate;
  readonly purpose: Purpose | null;
  /** The insurer's own record of the individual's consent. */
  readonly consent: string | null;
  readonly state: OrderLineState | 'unanswered';
  readonly file: string | null;
  readonly answeredBy: DeliveryRef | null;
} & LineDetails;

export type OrderListView = {
  readonly totals: Readonly<Record<OrderLineState, number>>;
  /** How many of those that were sent. */
  readonly unanswered: number;
  readonly lines: readonly OrderLineView[];
  readonly files: readonly OrderFileView[];
  /** When FK takes files. */
  readonly window: UploadWindowView;
};

/** A line of an import that was not taken, with its 1-based row and why. */
export type RefusedLine = { readonly row: number; readonly fault: ToldFault };
export type OrderAddedView = { readonly added: number; readonly refused: readonly RefusedLine[] };

export type AppView = {
  readonly version: string;
  readonly organisation: string;
  readonly transport: string;
  readonly language: 'sv' | 'en';
  readonly today: LocalDate;
  readonly testIdentities: boolean;
  /** For training: everybody in the profile is invented. */
  readonly demo: boolean;
  /** The operating system's user, who stands in the access log and on every export and print. */
  readonly actor: string;
};
