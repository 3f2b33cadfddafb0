/** What needs a person now, and what has become known since somebody last looked. */
import type { FaultCode } from './fault.ts';
import type { BenefitName, Personnummer } from './identifier.ts';
import type { LocalDate } from './local-date.ts';
import type { DeliveryRef, DeliveryView, FlagView } from './views.ts';

/** How far somebody has seen: the last taking of effect, and the last flag. Both only grow. */
export type SeenMarks = { readonly effect: number; readonly flag: number };

/** A count that stops at a bound. */
export type BoundedCount = { readonly count: number; readonly more: boolean };

export type FlagGroup = {
  readonly code: FaultCode;
  readonly open: number;
  /** Raised since the visit; null before the first visit. */
  readonly fresh: BoundedCount | null;
  /** The newest. */
  readonly examples: readonly FlagView[];
};

/** When this user last marked what there was as seen, and the last delivery that had taken effect then. */
export type Visit = SeenMarks & { readonly at: string; readonly delivery: DeliveryRef | null };

export type AttentionView = {
  /** Groups with something new first, then in the order of the list of faults. */
  readonly flags: readonly FlagGroup[];
  /** Quarantined and held, newest first, and how many there are in all. */
  readonly stopped: { readonly count: number; readonly deliveries: readonly DeliveryView[] };
  readonly visit: Visit | null;
  /** After which taking of effect something is news: the visit, or what the newest delivery found. */
  readonly after: number;
  /** What this answer has seen: to be given back to `attention.seen`. */
  readonly seen: SeenMarks;
  /** The newest delivery that has taken effect. */
  readonly newest: DeliveryRef | null;
};

/** `clawback`: claimed back since; `stopped`: withdrawn, no longer active, or ending earlier than we knew. */
export type NewsKind = 'clawback' | 'stopped';

export type CaseNews =
  | { readonly what: 'clawback'; readonly amount: number | null }
  | {
      readonly what: 'stopped';
      readonly how: 'withdrawn' | 'inactive' | 'shortened';
      readonly lastDay: LocalDate | null;
    };

export type NewsItem = CaseNews & {
  readonly personnummer: Personnummer;
  readonly benefit: BenefitName;
  readonly by: DeliveryRef;
};

export type NewsCursor = { readonly effect: number; readonly person: number };

/** One stretch of the search, newest first. */
export type NewsView = {
  readonly counts: Readonly<Record<NewsKind, number>>;
  /** Empty unless persons were asked for. */
  readonly items: readonly NewsItem[];
  /** How many persons were looked at. */
  readonly looked: number;
  /** Where to go on; null when all has been looked at. */
  readonly next: NewsCursor | null;
};
