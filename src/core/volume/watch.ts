/** Notices what falls silent, and nights many times larger than usual, by the nights before alone. */
import type { LocalDate } from '../../shared/local-date.ts';
import { partKey, partOf, type Volume, type VolumePart, widerThan } from './part.ts';

/** A delivery that took effect, with what it told unasked. */
export type NightVolume = { readonly night: LocalDate; readonly volumes: readonly Volume[] };

export type VolumeFinding = {
  readonly is: 'silent' | 'large';
  readonly part: VolumePart;
  /** The first silent night, or the large one. */
  readonly since: LocalDate;
  /** Persons in those nights, and how many there would have been by the nights before. */
  readonly found: number;
  readonly expected: number;
};

/** Fewer nights than these say nothing about what is usual. */
const leastNights = 5;
/**
 * By chance alone a part with so many persons to be expected is silent once in 20 000 times, the narrow parts, of which
 * there are hundreds, once in a million.
 */
const leastExpected = { all: 10, benefit: 10, watched: 14, cohort: 14, both: 14 } as const;
/** FK recalculates in bulk (facts.md I-01); below so many persons ten times as many are no news. */
const largeTimes = 10;
const leastLarge = 200;

/** `nights`: oldest first; the last is the one to judge. What follows from something wider is left out. */
export function watchVolumes(nights: readonly NightVolume[]): VolumeFinding[] {
  const silent = new Map<string, VolumeFinding>();
  const series = seriesOf(nights);
  for (const [key, persons] of series) {
    const found = silenceIn(nights, partOf(key), persons);
    if (found) silent.set(key, found);
  }
  const isOwn = ({ part }: VolumeFinding): boolean => !widerThan(part).some((wider) => silent.has(partKey(wider)));
  const large = [...series].flatMap(([key, persons]) => largeIn(nights, partOf(key), persons) ?? []);
  return [...[...silent.values()].filter(isOwn), ...large];
}

/** Persons night by night, for every part that any night has. There are hundreds of parts: each is looked up once a night. */
function seriesOf(nights: readonly NightVolume[]): Map<string, number[]> {
  const series = new Map<string, number[]>();
  for (const [index, { volumes }] of nights.entries())
    for (const { part, persons } of volumes) {
      const counts = series.get(part) ?? nights.map(() => 0);
      counts[index] = persons;
      series.set(part, counts);
    }
  return series;
}

/** Silent for longer than it ever was among the nights before, in which there was enough to be expected. */
function silenceIn(nights: readonly NightVolume[], part: VolumePart, persons: readonly number[]) {
  const last = persons.findLastIndex((count) => count > 0);
  // Nights before it first spoke: nobody was subscribed yet.
  const first = persons.findIndex((count) => count > 0);
  const [usual, silentNights] = [persons.slice(first, last + 1), persons.length - last - 1];
  if (silentNights === 0 || usual.length < leastNights || silentNights <= longestGap(usual)) return null;
  const expected = silentNights * usualOf(usual);
  if (expected < leastExpected[part.of]) return null;
  const since = (nights[last + 1] as NightVolume).night;
  return { is: 'silent', part, since, found: 0, expected: Math.round(expected) } as const;
}

function largeIn(nights: readonly NightVolume[], part: VolumePart, persons: readonly number[]): VolumeFinding | null {
  const [usual, found = 0] = [persons.slice(0, -1), persons.at(-1)];
  const isWatched = part.of === 'all' || part.of === 'benefit';
  if (!isWatched || usual.length < leastNights || found < leastLarge) return null;
  const expected = usualOf(usual);
  if (found < largeTimes * expected) return null;
  return { is: 'large', part, since: (nights.at(-1) as NightVolume).night, found, expected: Math.round(expected) };
}

/** The mean without the largest tenth: a mass recalculation among the nights before is not what is usual. */
function usualOf(persons: readonly number[]): number {
  const kept = persons.toSorted((a, b) => a - b).slice(0, Math.ceil(persons.length * 0.9));
  return kept.reduce((sum, count) => sum + count, 0) / kept.length;
}

function longestGap(persons: readonly number[]): number {
  let [longest, gap] = [0, 0];
  for (const count of persons) {
    gap = count === 0 ? gap + 1 : 0;
    longest = Math.max(longest, gap);
  }
  return longest;
}
