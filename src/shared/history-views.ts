/** What the contract answers about one person's history: what changed when, newest first. */
import type { RecordChangeView } from './change-views.ts';
import type { Personnummer } from './identifier.ts';
import type { DeliveryRef } from './views.ts';

export type HistoryChange = RecordChangeView & {
  /** The version that says it, for `record.evidence`: what holds now, or what held until it was withdrawn. */
  readonly record: number;
};

/** What one delivery changed for the person, at one time at which it took effect. */
export type HistoryStep = {
  /** Rises with the order in which we came to know things. */
  readonly moment: number;
  readonly delivery: DeliveryRef;
  readonly file: string;
  /** Instant (ISO, UTC) at which our archive had the file. */
  readonly receivedAt: string;
  /** In catalogue order; never empty. */
  readonly changes: readonly HistoryChange[];
};

export type PersonHistoryView = {
  readonly personnummer: Personnummer;
  /** Newest first. */
  readonly steps: readonly HistoryStep[];
  /** What `before` must be for the steps that follow; null when there are none. */
  readonly next: number | null;
};

/** Answered once it is journalled that somebody wanted to see this number in clear. */
export type RevealView = { readonly personnummer: Personnummer };
