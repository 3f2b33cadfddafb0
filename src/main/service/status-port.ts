/** What the store tells about nights, gaps and what needs a person. */
import type { LocalDate } from '../../shared/local-date.ts';
import type { FirstOfAll, NightArrival, StoredFlag } from './store-values.ts';

export interface StatusReader {
  /** Deliveries for the nights from one to another, both included. */
  arrivalsFor(from: LocalDate, to: LocalDate): NightArrival[];
  firstOfAll(): FirstOfAll;
  /** Sequence numbers of all applied or empty deliveries, ascending. */
  appliedSequences(): number[];
  newestOpenFlags(limit: number): StoredFlag[];
}
