/** Shares order lines out among files: whole persons, in the order of their numbers, as many as fit. */
import type { OrderLine } from './line.ts';

/**
 * Parts of at most so many lines, the same for the same lines in any order. A person with more is a part alone: FK must
 * not meet one person's orders in two files, of which it may read the second first.
 */
export function partsOf<L extends OrderLine>(lines: readonly L[], mostLines: number): readonly (readonly L[])[] {
  if (lines.length <= mostLines) return lines.length === 0 ? [] : [lines];
  const byPerson = Map.groupBy(lines, ({ personnummer }) => personnummer);
  const persons = [...byPerson].sort(([one], [other]) => (one < other ? -1 : 1));
  const parts: L[][] = [];
  for (const [, some] of persons) {
    const last = parts.at(-1);
    if (last && last.length + some.length <= mostLines) last.push(...some);
    else parts.push([...some]);
  }
  return parts;
}
