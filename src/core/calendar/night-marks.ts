/** What else is to be said of a night: run again, several files, kept back, contained in the next. */
import { tookEffect } from '../../shared/delivery-state.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { NightMark } from '../../shared/settlement.ts';
import type { Gap, NightView } from '../../shared/views.ts';
import type { NightDelivery } from './night-state.ts';
import { epochOf, instantOf, type LocalTime, stockholm } from './stockholm.ts';

export type MarkedDelivery = NightDelivery & { readonly supersededBy: number | null };

/** A delivery that has taken effect, by FK's number and the night it was for. */
export type NumberedNight = {
  readonly id: number;
  readonly number: number | null;
  readonly night: LocalDate | null;
};

/** Of one night, in the order of `NightMark`; `came` is what came for it. `containedIn`: see containingDelivery. */
export function marksOf(
  { state, night }: Pick<NightView, 'state' | 'night'>,
  came: readonly MarkedDelivery[],
  about: { readonly lateAfter: LocalTime; readonly isSettled: boolean; readonly containedIn: number | null },
): NightMark[] {
  const counting = came.filter((one) => tookEffect(one) && one.supersededBy === null);
  const deadline = epochOf(instantOf({ date: night, time: about.lateAfter }));
  const isLate = counting.some(({ availableAt }) => epochOf(availableAt) > deadline);
  const isRerun = came.some(({ supersededBy }) => supersededBy !== null);
  const marks: Readonly<Record<NightMark, boolean>> = {
    rerun: isRerun,
    several: counting.length > 1,
    'late-file': isLate && counting.length > 1 && (state === 'delivered' || state === 'empty'),
    quarantined: came.some((one) => one.state === 'quarantined'),
    held: came.some((one) => one.state === 'held'),
    contained: state === 'missing' && about.containedIn !== null,
    'came-after-all': about.isSettled && counting.length > 0,
  };
  return (Object.keys(marks) as NightMark[]).filter((mark) => marks[mark]);
}

/**
 * The delivery that evidently holds a missing night's content: the first after it, where its number follows that of the
 * last before it. Null where a number is missing between them (then a file was made, and lost) or numbers do not tell.
 */
export function containingDelivery(night: LocalDate, placed: readonly NumberedNight[]): number | null {
  const { before, after } = neighbours(night, placed);
  return before !== null && after !== null && after.number === before.number + 1 ? after.id : null;
}

/** The numbers that are missing between the last delivery before a night and the first after it; null: none. */
export function acrossNight(night: LocalDate, placed: readonly NumberedNight[]): Gap | null {
  const { before, after } = neighbours(night, placed);
  if (before === null || after === null || after.number <= before.number + 1) return null;
  return { from: before.number + 1, to: after.number - 1 };
}

function neighbours(night: LocalDate, placed: readonly NumberedNight[]) {
  const numbered = placed.filter((one) => one.number !== null && one.night !== null) as Numbered[];
  return {
    before: numbered.filter((one) => one.night < night).reduce<Numbered | null>(higher, null),
    after: numbered.filter((one) => one.night > night).reduce<Numbered | null>(lower, null),
  };
}

type Numbered = { readonly id: number; readonly number: number; readonly night: LocalDate };
const higher = (a: Numbered | null, b: Numbered): Numbered => (a === null || b.number > a.number ? b : a);
const lower = (a: Numbered | null, b: Numbered): Numbered => (a === null || b.number < a.number ? b : a);

/** Tonight's delivery is still due, and it is `warnAt` already: time to look, and not yet too late. */
export function isWarned({ state, night }: NightView, now: string, warnAt: LocalTime): boolean {
  const { date, time } = stockholm(now);
  return state === 'due' && night === date && time >= warnAt;
}
