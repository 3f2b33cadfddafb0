/** Where the arrow keys lead on the timeline. */
import type { Item } from './lay-out.ts';

type ItemLane = { readonly items: readonly Item[] };

const startOf = (item: Item | undefined): string => item?.marks[0]?.at ?? item?.marks[0]?.from ?? '';

export const itemOf = (lanes: readonly ItemLane[], mark: string | undefined): Item | undefined => {
  for (const { items } of lanes) {
    const found = items.find(({ marks }) => marks.some(({ id }) => id === mark));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Left and right within a lane, up and down to the mark nearest in time, Home and End within the lane. */
export function moved(lanes: readonly ItemLane[], current: string | undefined, key: string): Item | undefined {
  const item = itemOf(lanes, current);
  const row = lanes.findIndex(({ items }) => item !== undefined && items.includes(item));
  const items = lanes[row]?.items ?? [];
  const place = item === undefined ? -1 : items.indexOf(item);
  switch (key) {
    case 'ArrowLeft':
      return items[place - 1];
    case 'ArrowRight':
      return items[place + 1];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    case 'ArrowUp':
      return nearest(lanes[row - 1], startOf(item));
    case 'ArrowDown':
      return nearest(lanes[row + 1], startOf(item));
    default:
      return undefined;
  }
}

/** Items are in time order: the last that starts at or before the date, else the first. */
const nearest = (lane: ItemLane | undefined, date: string): Item | undefined =>
  lane?.items.findLast((item) => startOf(item) <= date) ?? lane?.items[0];
