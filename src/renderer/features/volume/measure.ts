/** What is measured of a night, and how it is written. */
import type { VolumeNight } from '../../../shared/volume-views.ts';
import { formatBytes, formatCount } from '../../text/format.ts';

export const measures = ['persons', 'records', 'bytes'] as const;
export type Measure = (typeof measures)[number];

export const valueText = (measure: Measure, value: number): string =>
  measure === 'bytes' ? formatBytes(value) : formatCount(value);

/** The middle of the nights that nobody has flagged: what is usual. */
export function usualOf(nights: readonly VolumeNight[], measure: Measure): number {
  const plain = nights.filter(({ flagged }) => flagged.length === 0).map((night) => night[measure]);
  const sorted = plain.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
