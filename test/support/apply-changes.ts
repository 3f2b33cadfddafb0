/** The comparison the other way: the earlier content and the changes make the later one. Shares nothing with the product's matching. */
import { isDeepStrictEqual } from 'node:util';
import type { Content, ContentValue } from '../../src/shared/content.ts';
import type { ContentChange } from '../../src/shared/content-change.ts';

/** A content with every element as a list: one element and a list of one are the same. */
export type Listed = ReadonlyMap<string, readonly Item[]>;
export type Item = string | Listed;

export const listed = (content: Content): Listed =>
  new Map(
    Object.entries(content).map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(listedItem)]),
  );

const listedItem = (item: ContentValue): Item => (typeof item === 'string' ? item : listed(item as Content));

export function applyChanges(before: Listed, changes: readonly ContentChange[]): Listed {
  const after = new Map(before);
  for (const [name, same] of Map.groupBy(changes, (change) => change.name)) {
    const items = itemsAfter(before.get(name) ?? [], same);
    if (items.length === 0) after.delete(name);
    else after.set(name, items);
  }
  return after;
}

/** What the changes leave of the earlier items fills the places that none of them names. */
function itemsAfter(before: readonly Item[], changes: readonly ContentChange[]): Item[] {
  const placed = new Map(changes.flatMap((change) => placedBy(change)));
  const order = changes.find((change) => change.type === 'reordered')?.order;
  const kept = order
    ? order.flatMap((from, to) => (placed.has(to) ? [] : [before[from - 1] as Item]))
    : without(before, changes.flatMap(takenBy));
  const rest = kept.values();
  const total = placed.size + kept.length;
  return Array.from({ length: total }, (_, place) => placed.get(place) ?? (rest.next().value as Item));
}

function without(items: readonly Item[], taken: readonly Item[]): Item[] {
  const left = [...items];
  for (const item of taken) {
    const place = left.findIndex((one) => isDeepStrictEqual(one, item));
    if (place < 0) throw new Error('a change of something that was not there');
    left.splice(place, 1);
  }
  return left;
}

function takenBy(change: ContentChange): Item[] {
  if (change.type === 'removed') return [listed(change.group)];
  if (change.type === 'group') return [listed(change.before)];
  return change.type === 'value' && change.before !== null ? [change.before] : [];
}

function placedBy(change: ContentChange): [number, Item][] {
  const place = (change.position ?? 1) - 1;
  if (change.type === 'added') return [[place, listed(change.group)]];
  if (change.type === 'group') return [[place, applyChanges(listed(change.before), change.changes)]];
  return change.type === 'value' && change.after !== null ? [[place, change.after]] : [];
}
