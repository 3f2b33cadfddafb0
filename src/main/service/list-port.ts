/** The part of the store's port that finds persons by what is known of them. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { PersonRowView } from '../../shared/person-list-views.ts';

/** All that is given must hold. */
export type PersonCriteria = {
  /** Part of the personnummer: its beginning with or without the century, from four digits on any part of it. */
  readonly digits?: string;
  /** The code of an open flag, or `any`. */
  readonly flag?: string;
  /** A benefit that is ordered or watched. */
  readonly benefit?: BenefitName;
  /** A delivery that changed something for the person. */
  readonly delivery?: number;
};

/** A place in a list: within one of the stages it is read in, after a person. */
export type ListPlace = { readonly stage: number; readonly id: number };
export type FoundPersons = { readonly ids: readonly number[]; readonly next: ListPlace | null };

export interface PersonListReader {
  /**
   * Up to `limit` persons after a place. Looks at a bounded number of candidates, so a part may be short and still have a
   * next one. Nothing asked finds nobody.
   */
  findPersons(criteria: PersonCriteria, after: ListPlace | null, limit: number): FoundPersons;
  /** Rows of those that there are, in the order asked for. */
  personRows(ids: readonly number[]): PersonRowView[];
}
