/** What the store tells about changes between moments. */
import type { MissedView } from '../../shared/change-views.ts';
import type { Content } from '../../shared/content.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { HistoryTurn, Moments, RecordChange, Touched } from './store-values.ts';

export interface ChangeReader {
  /** The moment that "as known at" a delivery means. */
  momentOf(delivery: number): number;
  /** Whom a delivery changed, by personnummer; once more for each later time at which it took effect for someone. */
  touchedBy(delivery: number, personId: number | null): Touched[];
  /** Whom anything changed between two moments, by personnummer. */
  touchedBetween(after: number, upTo: number, personId: number | null): Touched[];
  recordChanges(touched: Touched): RecordChange[];
  /**
   * A person's changes up to and including a moment, newest first: whole moments until there are `enough` changes.
   * `next` is the oldest moment answered when there are older ones: what follows is known before it.
   */
  personHistory(asked: { personId: number; upTo: number; enough: number }): {
    turns: HistoryTurn[];
    next: number | null;
  };
  recordContent(version: number): Content;
  /** The moments before and at each taking of effect of a delivery. */
  momentsOf(delivery: number): Moments[];
  /** What refreshes found between moments, by benefit; null when there was no refresh. */
  missedBetween(moments: readonly Moments[], personId: number | null): MissedView[] | null;
  /** The benefits of which refreshes found something, and by which delivery. */
  refreshedOf(touched: Touched): { delivery: number; benefit: BenefitName }[];
}
