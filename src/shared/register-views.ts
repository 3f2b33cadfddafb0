/** The register of subscriptions as it is shown, and what is told of it beside an insurer's own list. */
import type { Fault } from './fault.ts';
import type { BenefitName, Personnummer } from './identifier.ts';
import type { ImportNote } from './import-views.ts';
import type { LocalDate } from './local-date.ts';
import type { RefusedLine } from './views.ts';

/**
 * `draft`, `composed`, `sent`: ordered and on its way; `unanswered`: sent, and the night that should have answered has
 * come; `active`, `ended`, `rejected`: as FK has answered last.
 */
export const registerStates = ['draft', 'composed', 'sent', 'unanswered', 'active', 'ended', 'rejected'] as const;
export type RegisterState = (typeof registerStates)[number];

export type RegisterEntry = {
  readonly benefit: BenefitName;
  readonly from: LocalDate;
  readonly state: RegisterState;
};

export type RegisterRow = RegisterEntry & { readonly personnummer: Personnummer };

/** Whole persons. `next` is where to go on; null at the end. A page may be empty and not the last. */
export type RegisterPage = { readonly rows: readonly RegisterRow[]; readonly next: number | null };

export type RegisterCount = {
  readonly benefit: BenefitName;
  readonly state: RegisterState;
  readonly persons: number;
};

/** Counts to be added to those of the pages before. The first page has all that FK has answered. */
export type RegisterCountPage = { readonly counts: readonly RegisterCount[]; readonly next: number | null };

/**
 * What differs about a person and benefit. `missing`: in the list, not in the register; `extra`: the other way round;
 * `from`: from another day; `unanswered`, `ended`, `rejected`: in both, and FK does not answer for it.
 */
export const differenceKinds = ['missing', 'extra', 'from', 'unanswered', 'ended', 'rejected'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Those of which orders can be made: what FK has not answered waits already. */
export const orderedDifferences = ['missing', 'extra', 'from', 'ended', 'rejected'] as const;
export type OrderedDifference = (typeof orderedDifferences)[number];

/** What the list says, what the register holds, and what FK answers for: null where nothing. */
export type DifferenceView = {
  readonly personnummer: Personnummer;
  readonly benefit: BenefitName;
  readonly kind: DifferenceKind;
  /** Row of the list. */
  readonly row: number | null;
  readonly listFrom: LocalDate | null;
  readonly registerFrom: LocalDate | null;
  readonly registerState: RegisterState | null;
  /** True when FK's last answer was that the subscription runs. */
  readonly answered: boolean;
};

/** Pairs of a person and a benefit. */
export type ReconciliationView = {
  readonly id: number;
  /** Rows of the list below its header. */
  readonly rows: number;
  readonly listed: number;
  /** On its way or active. */
  readonly registered: number;
  /** Active by FK's last answer. */
  readonly answered: number;
  /** In list and register alike, and FK answers for it. */
  readonly agreed: number;
  /** In list and register alike, and not yet due to be answered. */
  readonly underWay: number;
  readonly differences: Readonly<Record<DifferenceKind, number>>;
  readonly refused: number;
  readonly notes: readonly ImportNote[];
};

export type DifferencePage = { readonly differences: readonly DifferenceView[]; readonly next: number | null };
export type ListFaultPage = { readonly refused: readonly RefusedLine[]; readonly next: number | null };

/** A row of the list that cannot be used. */
export type ListFault = { readonly row: number } & Fault;

export type DifferenceFileView = {
  readonly file: string;
  readonly rows: number;
  readonly persons: number;
  readonly bytes: number;
  readonly sha256: string;
};
