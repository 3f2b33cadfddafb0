/** Adds up the register's counts as they come, page by page. */
import type { RegisterCount } from './register-views.ts';

/** Each state and benefit once, in the order in which they came first. */
export function addCounts(before: readonly RegisterCount[], more: readonly RegisterCount[]): RegisterCount[] {
  const sums = new Map(before.map((count) => [keyOf(count), count]));
  for (const count of more) {
    const known = sums.get(keyOf(count));
    sums.set(keyOf(count), known === undefined ? count : { ...known, persons: known.persons + count.persons });
  }
  return [...sums.values()];
}

const keyOf = ({ benefit, state }: RegisterCount): string => `${benefit} ${state}`;
