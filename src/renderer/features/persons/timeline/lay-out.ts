/** Places a lane's marks so that none hides another: stacked in rows, or bundled with their count where they crowd. */
import { compare } from '../../../../shared/compare.ts';
import { dayNumber } from '../../../days.ts';
import type { Lane, Mark } from '../model/marks.ts';
import { firstDayOf, lastDayOf } from './window.ts';

/** One mark, or several that have no room of their own at this zoom. */
export type Item = {
  /** The first mark's. */
  readonly id: string;
  readonly marks: readonly Mark[];
  readonly row: number;
  /** Days from the first that is drawn to the first that is not; open periods have no end. */
  readonly from: number;
  readonly to: number;
  /** Pixels until the next item of the row begins. */
  readonly room: number;
};
export type LaidLane = { readonly lane: Lane; readonly items: readonly Item[]; readonly rows: number };

/** Half the width of a dot, with air. */
const reach = 8;
/** A period narrower than this cannot be pointed at. */
const least = 8;
/** So many marks at one place are stacked, more are bundled. */
const stacked = 3;
/** A bundle has the marks of so many pixels: longer ones would not say when. */
const widest = 44;

type Extent = { readonly from: number; readonly to: number };
type Group = { readonly marks: readonly Mark[] } & Extent;

/** Depends on the zoom alone, so that panning moves marks and never reorders them. `perDay` is pixels. */
export function layOut(lane: Lane, perDay: number): LaidLane {
  const groups = bundled(lane.marks, perDay).sort((a, b) => a.from - b.from);
  const ends: { to: number; place: number }[] = [];
  const items: (Item & { room: number })[] = [];
  for (const { marks, from, to } of groups) {
    const free = ends.findIndex((end) => end.to <= from);
    const row = free === -1 ? ends.length : free;
    const before = free === -1 ? undefined : items[ends[free]?.place ?? -1];
    if (before) before.room = (from - before.to) * perDay;
    ends[row] = { to, place: items.length };
    items.push({ id: marks[0]?.id ?? '', marks, row, from, to, room: Number.POSITIVE_INFINITY });
  }
  return { lane, items: items.sort(byStart), rows: Math.max(1, ends.length) };
}

/** Keys walk marks as the table lists them. */
const startOf = ({ marks: [mark] }: Item): string => mark?.at ?? mark?.from ?? '';
const byStart = (a: Item, b: Item): number => compare(startOf(a), startOf(b));

function bundled(marks: readonly Mark[], perDay: number): Group[] {
  const single = (mark: Mark): Group => ({ marks: [mark], ...extentOf(mark, perDay) });
  const isSmall = (mark: Mark): boolean => {
    const { from, to } = coreOf(mark, perDay);
    return mark.kind !== 'period' || (to - from) * perDay < least;
  };
  const crowds: Mark[][] = [];
  let crowd: (Extent & { marks: Mark[] }) | undefined;
  for (const mark of marks.filter(isSmall)) {
    const core = coreOf(mark, perDay);
    const joins = crowd && core.from < crowd.to && (core.to - crowd.from) * perDay <= widest;
    if (crowd && joins) crowd = { marks: crowd.marks, from: crowd.from, to: Math.max(crowd.to, core.to) };
    else crowd = { marks: [], ...core };
    crowd.marks.push(mark);
    if (crowd.marks.length === 1) crowds.push(crowd.marks);
  }
  return [
    ...marks.filter((mark) => !isSmall(mark)).map(single),
    ...crowds.flatMap((one) => (one.length > stacked ? [together(one, perDay)] : one.map(single))),
  ];
}

function together(marks: readonly Mark[], perDay: number): Group {
  const cores = marks.map((mark) => coreOf(mark, perDay));
  return { marks, from: Math.min(...cores.map(({ from }) => from)), to: Math.max(...cores.map(({ to }) => to)) };
}

/** What is pointed at: a period's days, or the room of a dot. */
function coreOf(mark: Mark, perDay: number): Extent {
  if (mark.kind === 'period') return { from: firstDayOf(mark), to: endOf(mark) };
  const at = mark.at === null ? firstDayOf(mark) : dayNumber(mark.at) + 0.5;
  return { from: at - reach / perDay, to: at + reach / perDay };
}

/** What is drawn: the days that a payment is for as well. */
function extentOf(mark: Mark, perDay: number): Extent {
  const core = coreOf(mark, perDay);
  if (mark.kind === 'period' || mark.from === null || mark.to === null) return core;
  return { from: Math.min(core.from, dayNumber(mark.from)), to: Math.max(core.to, dayNumber(mark.to)) };
}

const endOf = (mark: Mark): number => (mark.to === null ? Number.POSITIVE_INFINITY : lastDayOf(mark));
