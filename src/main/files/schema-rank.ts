/** Which of several schemas rules. */
import { compare } from '../../shared/compare.ts';
import type { SchemaEntry } from '../../shared/schema-views.ts';

/**
 * Sorts the one that rules first: the highest version, number by number; of the same version an added one before a
 * shipped one; then the program's present one; then the later before the earlier.
 */
export function byRank(shipped: string): (a: SchemaEntry, b: SchemaEntry) => number {
  const added = ({ source }: SchemaEntry): number => (source === 'added' ? 1 : 0);
  const present = ({ digest }: SchemaEntry): number => (digest === shipped ? 1 : 0);
  return (a, b) =>
    compareVersions(b.version, a.version) ||
    added(b) - added(a) ||
    present(b) - present(a) ||
    compare(b.addedAt ?? '', a.addedAt ?? '') ||
    compare(a.digest, b.digest);
}

/** `2.0.10` after `2.0.9`; a part that is not there counts as 0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
