/** What the refreshes among some changes found that the nights had not delivered. */
import type { MissedView } from '../../shared/change-views.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { Context } from './context.ts';
import type { Moments, RecordChange, Touched } from './store-values.ts';

export type MissedQuestion = {
  readonly moments: readonly Moments[];
  /** Null: everybody. */
  readonly personId: number | null;
  readonly benefit: BenefitName | undefined;
};

/** By benefit; null when nothing was refreshed. */
export function missedOf(ctx: Context, { moments, personId, benefit }: MissedQuestion): MissedView[] | null {
  const missed = ctx.store.read.missedBetween(moments, personId);
  return missed === null || benefit === undefined ? missed : missed.filter((one) => one.benefit === benefit);
}

/** Tells whether a full refresh brought a change; asks the store once for each person. */
export function refreshedChanges(ctx: Context): (person: Touched, change: RecordChange) => boolean {
  const known = new Map<Touched, ReadonlySet<string>>();
  const nameOf = (delivery: number, benefit: BenefitName): string => `${delivery} ${benefit}`;
  const load = (person: Touched): ReadonlySet<string> => {
    const names = ctx.store.read.refreshedOf(person).map(({ delivery, benefit }) => nameOf(delivery, benefit));
    const found = new Set(names);
    known.set(person, found);
    return found;
  };
  return (person, { by, benefit }) => (known.get(person) ?? load(person)).has(nameOf(by.id, benefit));
}
