/** Lays what an insurer's list says of a person beside what the register holds. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { DifferenceKind, DifferenceView, RegisterEntry } from '../../shared/register-views.ts';

/** One row of the list, for one person. Without a from-date it says nothing of when. */
export type Listed = {
  readonly row: number;
  readonly from: LocalDate | null;
  readonly benefits: readonly BenefitName[];
};

export type Difference = Omit<DifferenceView, 'personnummer'>;

export type Comparison = {
  readonly differences: readonly Difference[];
  /** A benefit that an earlier row of the list has named already: the later one is left. */
  readonly repeated: readonly { readonly row: number; readonly first: number; readonly benefit: BenefitName }[];
  readonly listed: number;
  readonly registered: number;
  readonly answered: number;
  readonly agreed: number;
  readonly underWay: number;
};

type Wanted = { readonly row: number; readonly from: LocalDate | null };

/** Each benefit is at most one difference: that FK does not answer for it comes before another from-date. */
export function compare(listed: readonly Listed[], held: readonly RegisterEntry[]): Comparison {
  const { wanted, repeated } = firstOfEach(listed);
  const found = new Map(held.map((entry) => [entry.benefit, entry]));
  const verdicts = [...wanted].map(([benefit, want]) => verdictOf(benefit, want, found.get(benefit)));
  const extra = held.filter(({ benefit, state }) => !wanted.has(benefit) && isRunning(state));
  const count = (sought: string): number => verdicts.filter((verdict) => verdict === sought).length;
  return {
    differences: [
      ...verdicts.flatMap((verdict) => (typeof verdict === 'string' ? [] : [verdict])),
      ...extra.map((entry) => difference('extra', entry.benefit, undefined, entry)),
    ],
    repeated,
    listed: wanted.size,
    registered: held.filter(({ state }) => isRunning(state)).length,
    answered: held.filter(({ state }) => state === 'active').length,
    agreed: count('agreed'),
    underWay: count('under-way'),
  };
}

function firstOfEach(listed: readonly Listed[]) {
  const wanted = new Map<BenefitName, Wanted>();
  const repeated: { row: number; first: number; benefit: BenefitName }[] = [];
  for (const { row, from, benefits } of listed.toSorted((a, b) => a.row - b.row)) {
    for (const benefit of benefits) {
      const first = wanted.get(benefit);
      if (first === undefined) wanted.set(benefit, { row, from });
      else repeated.push({ row, first: first.row, benefit });
    }
  }
  return { wanted, repeated };
}

const isRunning = (state: RegisterEntry['state']): boolean => state !== 'ended' && state !== 'rejected';

function verdictOf(
  benefit: BenefitName,
  want: Wanted,
  held: RegisterEntry | undefined,
): Difference | 'agreed' | 'under-way' {
  if (held === undefined) return difference('missing', benefit, want, undefined);
  const { state } = held;
  if (state === 'ended' || state === 'rejected' || state === 'unanswered')
    return difference(state, benefit, want, held);
  if (want.from !== null && want.from !== held.from) return difference('from', benefit, want, held);
  return state === 'active' ? 'agreed' : 'under-way';
}

const difference = (
  kind: DifferenceKind,
  benefit: BenefitName,
  want: Wanted | undefined,
  held: RegisterEntry | undefined,
): Difference => ({
  benefit,
  kind,
  row: want?.row ?? null,
  listFrom: want?.from ?? null,
  registerFrom: held?.from ?? null,
  registerState: held?.state ?? null,
  answered: held?.state === 'active',
});
