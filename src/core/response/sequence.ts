/** Where a delivery stands among those that have taken effect (format.md §4.5). */
import type { Gap, StartRecord } from '../../shared/views.ts';

export type Standing =
  | { readonly is: 'next' }
  /** Numbers between the last one and this one have not taken effect. */
  | { readonly is: 'after-gap'; readonly gap: Gap }
  /** The number of the latest delivery once more, with other content. */
  | { readonly is: 'rerun' }
  | { readonly is: 'late' };

/** `applied`: sequence numbers that took effect, ascending. `lastCreated`: the latest one's skapad. */
export function standingOf(start: StartRecord, applied: readonly number[], lastCreated: string | null): Standing {
  const last = applied.at(-1);
  const isOlder = lastCreated !== null && start.skapad !== '' && start.skapad < lastCreated;
  if (start.lopnummer === null || last === undefined) return { is: isOlder ? 'late' : 'next' };
  if (start.lopnummer < last) return { is: 'late' };
  // A night's first run that comes after its second must not take the second's place.
  if (start.lopnummer === last) return { is: isOlder ? 'late' : 'rerun' };
  if (start.lopnummer === last + 1) return { is: 'next' };
  return { is: 'after-gap', gap: { from: last + 1, to: start.lopnummer - 1 } };
}

/** Numbers missing between the first and the last of `applied`, which is ascending. */
export function gapsIn(applied: readonly number[]): Gap[] {
  return applied.flatMap((number, index) => {
    const before = applied[index - 1];
    return before !== undefined && number > before + 1 ? [{ from: before + 1, to: number - 1 }] : [];
  });
}
