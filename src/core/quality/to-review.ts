/** Tells from what changed of a sound person's records, without reading any, what may no longer be sound. */
import type { Interval } from '../../shared/interval.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import { type DatedRecord, keptCaseDays } from './case-days.ts';
import { type Covers, coversOf } from './covers.ts';
import { isCovered } from './days.ts';
import type { Asked, FirstLook } from './first-look.ts';
import { benefitsWithCases } from './kind-rule.ts';
import { freeDays } from './payment-cover.ts';

export type RecordsChange = {
  readonly closed: readonly DatedRecord[];
  readonly inserted: readonly DatedRecord[];
  /** What held before and holds still: at least of the benefits that changed, and of those that the look asks for. */
  readonly kept: readonly DatedRecord[];
  /** At what is stated, of which all that is inserted is part. */
  readonly look: FirstLook;
  /** True when all that is stated is inserted. */
  readonly isAllNew: boolean;
};

/**
 * `nothing` only when a first look at all records would find the person sound (first-look.ts), as one did before the
 * change, by the same profile as their kept days. `payments` only when nothing is wrong but, perhaps, that their days
 * are not covered. What did not change is sound by itself, and is covered where the cases of its benefit cover all that
 * they covered.
 */
export type ToReview = 'nothing' | 'payments' | 'everything';

export function createToReview(profile: SchemaProfile): (change: RecordsChange) => ToReview {
  const withCases = benefitsWithCases(profile);
  const certificates = profile.quality?.lifeCertificate.benefit;
  // The newest certificate counts. It did not block before, and among what is stated the newest does not, by the look.
  const mayBlock = ({ closed, inserted, isAllNew }: RecordsChange): boolean =>
    (isAllNew ? closed : [...closed, ...inserted]).some(({ benefit }) => benefit === certificates);
  return (change) => {
    const { closed, inserted, kept, look } = change;
    if (look === 'anyhow' || mayBlock(change)) return 'everything';
    const [before, after] = [keptCaseDays([...kept, ...closed]), keptCaseDays([...kept, ...inserted])];
    const touched = [...closed, ...inserted].filter(({ kind }) => kind === 'case').map(({ benefit }) => benefit);
    const covers = coversOf(after, [], withCases);
    const isAnswered = (asked: Asked): boolean =>
      asked.benefits.every((benefit) => !withCases.has(benefit) || after(benefit) !== undefined) &&
      isCoveredBy(asked, covers);
    return touched.every((benefit) => coversAll(before(benefit), after(benefit))) && look.every(isAnswered)
      ? 'nothing'
      : 'payments';
  };
}

/** Of no days, of a benefit without cases or of cases without a period, nothing was held against any payment. */
function coversAll(before: readonly Interval[] | undefined, after: readonly Interval[] | undefined): boolean {
  if (before === undefined) return true;
  if (after === undefined || before.length * after.length === 0) return before.length === after?.length;
  return before.every((days) => isCovered(days, after));
}

const isCoveredBy = (asked: Asked, covers: Covers): boolean =>
  freeDays(asked, covers, () => asked.isMonthly).length === 0;
