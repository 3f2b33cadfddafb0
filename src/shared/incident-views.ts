/** What the contract's calls about incidents answer with. */
import type { BenefitName, Personnummer, Purpose } from './identifier.ts';
import type { Incident } from './incident.ts';
import type { LocalDate } from './local-date.ts';
import type { Label } from './schema-profile.ts';

export type IncidentView = Incident & {
  /** The criterion in words, without a full stop; null where there is none. */
  readonly words: Label | null;
  /** Added here, and not by FK. */
  readonly own: boolean;
  /** The text of an own incident, as it was pasted; empty for FK's. */
  readonly notice: string;
  readonly addedAt: string | null;
  /** An own incident that somebody has closed. */
  readonly closed: { readonly at: string; readonly note: string } | null;
  readonly batches: { readonly ordered: number; readonly waiting: number };
};

/**
 * Why something is not ordered. `ended`: the subscription has ended or was rejected; `unanswered`: its first answer is
 * to come, and will be complete; `open`: such a refresh waits for its answer; `planned`: it waits in a batch;
 * `answered`: a refresh for this incident has been answered;
 * `not-subscribed`: nothing that the refresh is of.
 */
export type LeftOutReason = 'ended' | 'unanswered' | 'open' | 'planned' | 'answered' | 'no-consent' | 'not-subscribed';

export type AffectedPerson = {
  readonly personnummer: Personnummer;
  /** False: only the subscriptions that have ended would have made it so. */
  readonly affected: boolean;
  /** What is to be ordered. */
  readonly benefits: readonly BenefitName[];
  /** The conditions that hold, as the language of criteria writes them, and in words. */
  readonly why: readonly string[];
  readonly words: readonly Label[];
  readonly leftOut: readonly LeftOutReason[];
};

export type AffectedCounts = {
  /** Persons looked at. */
  readonly examined: number;
  /** Persons for whom the criterion holds. */
  readonly affected: number;
  /** Persons with something to order, and how many order lines that is. */
  readonly persons: number;
  readonly lines: number;
  readonly byBenefit: readonly { readonly benefit: BenefitName; readonly persons: number }[];
  /** Persons with something left out, by reason. */
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly persons: number }[];
};

/** A page of the register: counts of this page only, and where the next begins. */
export type AffectedView = AffectedCounts & {
  /** The criterion as it was understood. */
  readonly criterion: string;
  readonly words: Label;
  /** Persons with something to order or left out; empty unless asked for. */
  readonly people: readonly AffectedPerson[];
  /** Null when everybody was looked at. */
  readonly next: string | null;
};

/** One batch and the day by which its file should be at FK, 17.30; `night` answers it. */
export type PlannedNight = {
  readonly batch: number;
  readonly upload: LocalDate;
  readonly night: LocalDate;
  readonly persons: number;
};

export type IncidentNightsView = {
  readonly perNight: number;
  /** How many nights it takes; the first 400 are listed. */
  readonly count: number;
  readonly nights: readonly PlannedNight[];
};

/** What a pasted notice seems to say, for a person to mend: empty or null where it says nothing plain. */
export type IncidentProposalView = {
  readonly title: string;
  readonly criterion: string;
  readonly benefits: readonly BenefitName[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

/** A batch: planned when it has no `orderedAt`. Lines are planned ones then. */
export type BatchView = {
  readonly incident: string;
  /** From 1 in each incident. */
  readonly number: number;
  readonly persons: number;
  readonly lines: number;
  readonly purpose: Purpose | null;
  readonly orderedAt: string | null;
  readonly upload: LocalDate | null;
  readonly night: LocalDate | null;
  /** Planned persons without a line, since what they had has ended meanwhile. */
  readonly leftOut: number;
  /** Lines by what became of them; a planned batch has none. `open`: not sent, or not answered. */
  readonly answered: number;
  readonly rejected: number;
  readonly open: number;
  /** Of the open ones those whose night has come without an answer: to be ordered again. */
  readonly unanswered: number;
};

export type IncidentProgressView = {
  readonly id: string;
  /** Persons are still being looked for: the order was interrupted and goes on when it is given again. */
  readonly unfinished: boolean;
  readonly batches: readonly BatchView[];
};

export type IncidentOrderedView = {
  readonly id: string;
  /** Persons and lines put into batches by this order, what was left out and why. */
  readonly planned: AffectedCounts;
  readonly batches: number;
  /** The batches that became order lines now. */
  readonly ordered: readonly BatchView[];
};

/** Öre; `more` is what the refresh adds to what FK pays or has paid, `less` what it takes away, claw-backs included. */
export type RefreshFound = {
  readonly new: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly more: number;
  readonly less: number;
};

export type FoundPerson = RefreshFound & {
  readonly personnummer: Personnummer;
  readonly batch: number;
  readonly byBenefit: readonly (RefreshFound & { readonly benefit: BenefitName })[];
  /** The deliveries that answered with it. */
  readonly deliveries: readonly number[];
};

/** A page of what refreshes brought; sums are of this page. */
export type IncidentReportView = {
  readonly examined: number;
  readonly answered: number;
  /** Persons whose refresh agreed with the mirror in everything. */
  readonly agreed: number;
  readonly byBenefit: readonly (RefreshFound & { readonly benefit: BenefitName; readonly persons: number })[];
  readonly persons: readonly FoundPerson[];
  readonly next: string | null;
};
