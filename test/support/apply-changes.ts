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

/** What is gone stood at its own place; what changed stood at the first place left that has it. */
function without(items: readonly Item[], taken: readonly Taken[]): Item[] {
  const gone = new Set<number>();
  for (const { item, place } of [...taken].sort((a, b) => Number(a.place === null) - Number(b.place === null))) {
    const found = place ?? items.findIndex((one, index) => !gone.has(index) && isDeepStrictEqual(one, item));
    if (!isDeepStrictEqual(items[found], item)) throw new Error('a change of something that was not there');
    gone.add(found);
  }
  return items.filter((_, index) => !gone.has(index));
}

type Taken = { readonly item: Item; readonly place: number | null };

function takenBy(change: ContentChange): Taken[] {
  const place = (change.position ?? 1) - 1;
  if (change.type === 'removed') return [{ item: listed(change.group), place }];
  if (change.type === 'group') return [{ item: listed(change.before), place: null }];
  if (change.type !== 'value' || change.before === null) return [];
  return [{ item: change.before, place: change.after === null ? place : null }];
}

function placedBy(change: ContentChange): [number, Item][] {
  const place = (change.position ?? 1) - 1;
  if (change.type === 'added') return [[place, listed(change.group)]];
  if (change.type === 'group') return [[place, applyChanges(listed(change.before), change.changes)]];
  return change.type === 'value' && change.after !== null ? [[place, change.after]] : [];
}
