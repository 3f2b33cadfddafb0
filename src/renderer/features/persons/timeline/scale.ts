/** From days to pixels and back. */
import { scaleLinear } from 'd3-scale';
import type { TimeWindow } from './window.ts';

export type TimeScale = {
  readonly width: number;
  readonly perDay: number;
  readonly x: (day: number) => number;
  readonly dayAt: (x: number) => number;
};

export function scaleOf(shown: TimeWindow, width: number): TimeScale {
  const scale = scaleLinear().domain([shown.from, shown.to]).range([0, width]);
  return { width, perDay: width / (shown.to - shown.from), x: (day) => scale(day), dayAt: (x) => scale.invert(x) };
}
