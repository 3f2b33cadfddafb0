/** What the store tells about what needs a person, and what is new to somebody. */
import type { RecordKey } from '../../core/mirror/records.ts';
import type { NewsCursor, SeenMarks } from '../../shared/attention-views.ts';
import type { Content } from '../../shared/content.ts';
import type { FaultCode } from '../../shared/fault.ts';
import type { Personnummer } from '../../shared/identifier.ts';
import type { DeliveryRef } from '../../shared/views.ts';
import type { StoredFlag } from './store-values.ts';

export type FlagCount = { readonly code: FaultCode; readonly open: number };

/** A page of open flags of one code, or of all, or of resolved ones; `beyond` is the last flag of the page before. */
export type FlagPage = {
  readonly state: 'open' | 'resolved' | null;
  readonly code: FaultCode | null;
  readonly limit: number;
  readonly beyond: number | null;
  readonly newestFirst: boolean;
};

export type StoredVisit = SeenMarks & { readonly at: string };

/** One case that a taking of effect changed; null where nothing held before, or holds after it. */
export type CaseChange = Pick<RecordKey, 'benefit' | 'element'> & {
  readonly personnummer: Personnummer;
  readonly by: DeliveryRef;
  readonly before: Content | null;
  readonly after: Content | null;
};

export interface AttentionReader {
  /** By code; those of which none is open are left out. */
  openFlagCounts(): FlagCount[];
  /** Open flags of a code raised after a flag, counted up to `most`. */
  flagsSince(code: FaultCode, after: number, most: number): number;
  flagPage(page: FlagPage): StoredFlag[];
  /** The newest taking of effect and the newest flag; 0 where there is none. */
  newestMarks(): SeenMarks;
  /** The last taking of effect before the newest delivery's; 0 where there is none. */
  beforeNewest(): number;
  /** The delivery whose taking of effect was the last one up to a moment. */
  deliveryAt(moment: number): DeliveryRef | null;
  visit(actor: string): StoredVisit | undefined;
  /**
   * Whom something changed after a moment and before a place, newest first. Whoever became known by that very effect
   * is left out.
   */
  changedBefore(
    after: number,
    before: NewsCursor,
    limit: number,
  ): { looked: number; last: NewsCursor | null; changed: NewsCursor[] };
  /** What became of these persons' cases by these effects. */
  caseChanges(places: readonly NewsCursor[]): CaseChange[];
}

export interface AttentionWriter {
  /** Notes how far somebody has seen. */
  noteVisit(actor: string, visit: StoredVisit): void;
}
