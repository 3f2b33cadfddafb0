/** What the night's work answers with. */
import type { BatchView } from './incident-views.ts';
import type { LocalDate } from './local-date.ts';
import type { SentFileView } from './order-file-views.ts';
import type { DeliveryView, NightState, StatusView, ToldFault } from './views.ts';

/** One night's work in figures, without a word about any person. */
export type NightSummary = {
  readonly night: LocalDate;
  readonly state: NightState;
  readonly fetched: number;
  /** In the deliveries that came or were read now. */
  readonly persons: number;
  /** Of them, in quarantine or held. */
  readonly stopped: number;
  /** Nights of the last thirty days that are missing. */
  readonly missing: number;
  readonly flags: number;
  readonly gaps: number;
};

export type NightReport = {
  readonly fetched: number;
  readonly deliveries: readonly DeliveryView[];
  readonly status: StatusView;
  /** Batches of incidents' refreshes that became order lines; they wait to be composed and sent. */
  readonly refreshes: readonly BatchView[];
  /** Queued order files that left now, since FK was open; what stood in their way. */
  readonly sent: readonly SentFileView[];
  readonly unsent: ToldFault | null;
  readonly summary: NightSummary;
};
