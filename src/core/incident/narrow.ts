/** What of a criterion a database can sort out by its indexes: an upper bound of whom it can hold for. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { Criterion } from './criterion.ts';

export type Narrowed = {
  /** Personnummer from this on, below that; by months, since a samordningsnummer's day is another. Null is open. */
  readonly from: string | null;
  readonly below: string | null;
  /** At least one of these is or was subscribed to, in every set. */
  readonly subscribed: readonly (readonly BenefitName[])[];
};

const open: Narrowed = { from: null, below: null, subscribed: [] };

/** Every person for whom the criterion holds is within; others may be, too. */
export function narrow(criterion: Criterion): Narrowed {
  switch (criterion.is) {
    case 'and':
      return criterion.of.map(narrow).reduce(both, open);
    case 'born':
      return criterion.when === 'after'
        ? { ...open, from: monthOf(criterion.date) }
        : { ...open, below: `${monthOf(criterion.date)}:` };
    case 'subscribed':
      return criterion.of === null ? open : { ...open, subscribed: [criterion.of] };
    default:
      return open;
  }
}

/** `:` is the character after 9: it ends the range of what starts with the month. */
const monthOf = (date: string): string => `${date.slice(0, 4)}${date.slice(5, 7)}`;

const both = (a: Narrowed, b: Narrowed): Narrowed => ({
  from: outer(a.from, b.from, (x, y) => x > y),
  below: outer(a.below, b.below, (x, y) => x < y),
  subscribed: [...a.subscribed, ...b.subscribed],
});

function outer(a: string | null, b: string | null, wins: (a: string, b: string) => boolean): string | null {
  if (a === null || b === null) return a ?? b;
  return wins(a, b) ? a : b;
}
