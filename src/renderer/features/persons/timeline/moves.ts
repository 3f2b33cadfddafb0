/** Where the arrow keys lead on the timeline. */
import type { Mark } from '../model/marks.ts';

type MarkedLane = { readonly marks: readonly Mark[] };

const startOf = (mark: Mark | undefined): string => mark?.at ?? mark?.from ?? '';

/** Left and right within a lane, up and down to the mark nearest in time, Home and End within the lane. */
export function moved(lanes: readonly MarkedLane[], current: string | undefined, key: string): string | undefined {
  const row = lanes.findIndex(({ marks }) => marks.some(({ id }) => id === current));
  const marks = lanes[row]?.marks ?? [];
  const place = marks.findIndex(({ id }) => id === current);
  switch (key) {
    case 'ArrowLeft':
      return marks[place - 1]?.id;
    case 'ArrowRight':
      return marks[place + 1]?.id;
    case 'Home':
      return marks[0]?.id;
    case 'End':
      return marks.at(-1)?.id;
    case 'ArrowUp':
      return nearest(lanes[row - 1], startOf(marks[place]));
    case 'ArrowDown':
      return nearest(lanes[row + 1], startOf(marks[place]));
    default:
      return undefined;
  }
}

/** Marks are in time order: the last that starts at or before the date, else the first. */
const nearest = (lane: MarkedLane | undefined, date: string): string | undefined =>
  (lane?.marks.findLast((mark) => startOf(mark) <= date) ?? lane?.marks[0])?.id;
