/** What the contract answers about changes: between deliveries, record by record. */
import type { Content } from './content.ts';
import type { ContentChange, SpanChange } from './content-change.ts';
import type { BenefitName, Personnummer } from './identifier.ts';
import type { RecordKind } from './schema-profile.ts';
import type { DeliveryRef } from './views.ts';

/** `returned` was withdrawn before and holds again. */
export type RecordChangeKind = 'new' | 'returned' | 'changed' | 'withdrawn';

/** One record's change, whole: what it was, what it is, and every difference. */
export type ChangedRecord = {
  readonly benefit: BenefitName;
  readonly kind: RecordKind;
  /** Path below the benefit's container, e.g. `sjpArende`. */
  readonly element: string;
  readonly change: RecordChangeKind;
  /** Null unless the record held before. */
  readonly before: Content | null;
  /** Null when the record is withdrawn. */
  readonly after: Content | null;
  /** What became of the time that a changed record itself is for (payments); absent or null when nothing did. */
  readonly span?: SpanChange | null;
  /** For a changed record; empty for it only when nothing but the order of its elements differs. */
  readonly details: readonly ContentChange[];
};

export type RecordChangeView = ChangedRecord & {
  readonly personnummer: Personnummer;
  /** The delivery that brought what holds now, or withdrew what held. */
  readonly by: DeliveryRef;
  /** A disputed delivery is behind it. */
  readonly disputed: boolean;
  /** A full refresh brought it: the deliveries before it had not. */
  readonly refreshed: boolean;
  /** The same in sentences of the profile's language. They hold no personnummer; names and addresses they may. */
  readonly words: readonly string[];
};

/** Records of one benefit that a full refresh found and the deliveries before it had not brought. */
export type MissedView = {
  readonly benefit: BenefitName;
  readonly new: number;
  readonly changed: number;
  readonly withdrawn: number;
};

export type DeliveryChangesView = {
  readonly from: DeliveryRef;
  /** Null: what `from` alone changed. */
  readonly to: DeliveryRef | null;
  /**
   * What the refreshes among these changes found, of the whole answer and not of this page; empty when they agreed with
   * the mirror, null when nothing was refreshed.
   */
  readonly missed: readonly MissedView[] | null;
  readonly changes: readonly RecordChangeView[];
  /** True when there are further changes after these. */
  readonly more: boolean;
};
