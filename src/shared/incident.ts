/** FK's incidents, and those that users add: what went wrong, for whom, and whether a full refresh mends it. */
import type { BenefitName } from './identifier.ts';
import type { LocalDate } from './local-date.ts';
import type { Label } from './schema-profile.ts';

/** Whether FK asked for a full refresh; `unknown` where it did not say. */
export const refreshNeeds = ['required', 'maybe', 'no', 'unknown'] as const;
export type RefreshNeed = (typeof refreshNeeds)[number];

/** Inclusive days between which FK was wrong; null is not known. */
export type IncidentWindow = { readonly from: LocalDate | null; readonly to: LocalDate | null };

export type Incident = {
  /** `I-10`, or `E-1` for one that was added here. */
  readonly id: string;
  readonly published: LocalDate;
  /** The benefits that the notice is about; none: all, or nothing about benefits. */
  readonly benefits: readonly BenefitName[];
  /** Whom it hit, in the language of core/incident/parse.ts; null: nobody in particular can be told by our facts. */
  readonly criterion: string | null;
  /** What a refresh is ordered of; `all`: everything that the person is subscribed to. */
  readonly refreshOf: readonly BenefitName[] | 'all';
  readonly window: IncidentWindow;
  /** The day on which FK had mended it; null: not told. A refresh ordered before is for nothing. */
  readonly fixed: LocalDate | null;
  readonly refresh: RefreshNeed;
  /** FK has said that no files were made on the nights of the window. */
  readonly noFiles?: true;
  readonly title: Label;
  /** What the insurer does about it. */
  readonly todo: Label;
  readonly source: string;
};
