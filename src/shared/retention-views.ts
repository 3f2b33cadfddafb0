/** What the contract answers about whom the rule of retention no longer lets us keep. */
import type { Personnummer } from './identifier.ts';
import type { LocalDate } from './local-date.ts';

/** What must be settled first: a flag that somebody should look at, an order on its way. */
export type Hindrance = 'flag' | 'order';

export type DuePerson = {
  readonly personnummer: Personnummer;
  /** The night with which the last subscription ended. */
  readonly ended: LocalDate;
  /** The last day of the record that reaches furthest; null where there is none. */
  readonly lastRecord: LocalDate | null;
  /** Kept up to and including this day. */
  readonly keptUntil: LocalDate;
  readonly hindrance: Hindrance | null;
};

/** `next`: where to go on; null: that was all. A page may be empty and have one after it. */
export type DuePage = { readonly persons: readonly DuePerson[]; readonly next: number | null };

/** How many of a stretch of persons are due: those that can go, and those that something hinders. */
export type DueCount = { readonly due: number; readonly hindered: number; readonly next: number | null };

export type RemovalView = {
  readonly id: number;
  /** Instant, ISO in UTC. */
  readonly at: string;
  readonly actor: string;
  readonly host: string;
  /** The rule of then. */
  readonly months: number;
  readonly persons: number;
  /** Record versions. */
  readonly records: number;
};

export type RetentionView = {
  /** Null: nothing is ever due. */
  readonly months: number | null;
  /** The newest first. */
  readonly removals: readonly RemovalView[];
};

/** What stands in the place of a removed person's number, of which nobody can tell it (docs/adr/0014). */
export const isRemoved = (personnummer: string): boolean => personnummer.startsWith('X');
