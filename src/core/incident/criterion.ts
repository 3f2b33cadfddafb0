/** Whom an incident hit, as a value; parse.ts and print.ts are its two ways to text. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';

/** `since`: on that day or later. */
export type Begun = { readonly when: 'since' | 'before'; readonly date: LocalDate };

export type Condition =
  | { readonly is: 'everybody' }
  | {
      readonly is: 'subscribed';
      /** Of the benefits; null: of any benefit, and then one is enough. */
      readonly of: readonly BenefitName[] | null;
      readonly atLeast: number;
      /** Counts only subscriptions with such a from-date; null: whatever it is. */
      readonly begun: Begun | null;
    }
  | { readonly is: 'born'; readonly when: 'after' | 'before'; readonly date: LocalDate }
  /** ISO 3166 codes; `outside`: a known country that is none of them. */
  | { readonly is: 'country'; readonly of: readonly string[]; readonly outside: boolean }
  /** Was paid on a day from `from` to `to`, both included; null is open. */
  | { readonly is: 'payment'; readonly from: LocalDate | null; readonly to: LocalDate | null };

export type Criterion =
  | Condition
  | { readonly is: 'and'; readonly of: readonly Criterion[] }
  | { readonly is: 'or'; readonly of: readonly Criterion[] }
  | { readonly is: 'not'; readonly of: Criterion };

/** What a criterion may ask about a person; what costs a look-up is asked only when it matters. */
export type PersonFacts = {
  readonly personnummer: string;
  readonly subscriptions: readonly { readonly benefit: BenefitName; readonly from: LocalDate }[];
  /** ISO 3166 code, or FK's own text where it is none; null when it is not known. */
  country(): string | null;
  /** Days of payment. */
  payments(): readonly LocalDate[];
};
