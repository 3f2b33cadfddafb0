/** The order in which deliveries count, whatever the order in which they came (format.md §4.5). */
import type { LocalDate } from '../../shared/local-date.ts';
import type { Gap } from '../../shared/views.ts';

/** What tells a delivery's place among others. */
export type Place = {
  readonly id: number;
  /** FK's lopnummer. */
  readonly number: number | null;
  /** FK's skapad as written; empty when it does not say. */
  readonly created: string;
  /** When FK had it ready (ISO), as far as we know; decides between equal `created`. */
  readonly available: string;
  readonly night: LocalDate | null;
};

export type Ordered = {
  /** The places that count, first to last. */
  readonly counting: readonly Place[];
  /** Deliveries whose number came once more, and the one that counts instead. */
  readonly superseded: ReadonlyMap<number, number>;
};

/**
 * By number; of several with one number the one created last counts. A delivery without number follows the last
 * numbered one that is not younger than it.
 */
export function inOrder(places: readonly Place[]): Ordered {
  const numbered = places.filter(({ number }) => number !== null).sort(byNumber);
  const superseded = new Map<number, number>();
  const counting: Place[] = [];
  for (const place of numbered) {
    const before = counting.at(-1);
    if (before?.number === place.number) {
      counting.pop();
      for (const [id, by] of superseded) if (by === before?.id) superseded.set(id, place.id);
      superseded.set(before?.id ?? 0, place.id);
    }
    counting.push(place);
  }
  for (const place of places.filter(({ number }) => number === null).sort(byAge)) {
    counting.splice(counting.findLastIndex((other) => byAge(other, place) <= 0) + 1, 0, place);
  }
  return { counting, superseded };
}

const byNumber = (a: Place, b: Place): number => (a.number ?? 0) - (b.number ?? 0) || byAge(a, b);

/** True when FK made the one after the other. */
export const isYounger = (one: Place, other: Place): boolean => byAge(one, other) > 0;

const byAge = (a: Place, b: Place): number =>
  compare(age(a), age(b)) || compare(a.available, b.available) || a.id - b.id;

/** One that does not say when it was made is as old as its night's end. */
const age = ({ created, night }: Place): string => (created === '' ? `${night ?? '9999-12-31'}T99` : created);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Deliveries without number whose place among the others is another in `after` than in `before`. */
export function movedBetween(before: readonly Place[], after: readonly Place[]): readonly Place[] {
  const [earlier, later] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  const kept = before.filter(({ id }) => later.has(id));
  const still = after.filter(({ id }) => earlier.has(id));
  const isSame = kept.every(({ id }, index) => still[index]?.id === id);
  return isSame ? [] : kept.filter(({ number }) => number === null);
}

export type Standing =
  | { readonly is: 'next' }
  /** Numbers between the last one and this one have not taken effect. */
  | { readonly is: 'after-gap'; readonly gap: Gap }
  /** Older than one that has taken effect. */
  | { readonly is: 'late' }
  /** The number of a delivery that has taken effect, once more: `by` counts instead of `superseded`; one is the newcomer. */
  | { readonly is: 'rerun'; readonly superseded: number; readonly by: number }
  /** Number and night contradict each other: FK may have begun to number afresh. */
  | { readonly is: 'out-of-order' };

/** Where a newcomer stands among the deliveries that have taken effect. */
export function standingOf(newcomer: Place, placed: readonly Place[]): Standing {
  const { counting, superseded } = inOrder([...placed, newcomer]);
  if (contradicts(newcomer, placed)) return { is: 'out-of-order' };
  const twin = twinOf(newcomer, superseded, placed);
  if (twin) return { is: 'rerun', ...twin };
  if (counting.at(-1)?.id !== newcomer.id) return { is: 'late' };
  const last = Math.max(...placed.flatMap(({ number }) => number ?? []));
  if (newcomer.number === null || !Number.isFinite(last) || newcomer.number <= last + 1) return { is: 'next' };
  return { is: 'after-gap', gap: { from: last + 1, to: newcomer.number - 1 } };
}

/** A number below one that has taken effect, on a night after all of those. */
function contradicts({ number, night }: Place, placed: readonly Place[]): boolean {
  if (number === null || night === null) return false;
  const above = placed.filter((other) => other.number !== null && other.number > number);
  return above.length > 0 && placed.every((other) => other.night === null || other.night < night);
}

function twinOf(newcomer: Place, superseded: ReadonlyMap<number, number>, placed: readonly Place[]) {
  const by = superseded.get(newcomer.id);
  if (by !== undefined) return { superseded: newcomer.id, by };
  const before = inOrder(placed).counting.find(({ id }) => superseded.get(id) === newcomer.id);
  return before && { superseded: before.id, by: newcomer.id };
}

/** Numbers missing between the first and the last of `applied`, which is ascending. */
export function gapsIn(applied: readonly number[]): Gap[] {
  return applied.flatMap((number, index) => {
    const before = applied[index - 1];
    return before !== undefined && number > before + 1 ? [{ from: before + 1, to: number - 1 }] : [];
  });
}
