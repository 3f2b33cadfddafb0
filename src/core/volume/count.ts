/** Counts a delivery's news by part while it is read. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { PersonBlock } from '../mirror/records.ts';
import { partKey, type Volume, type VolumePart } from './part.ts';

export type VolumeCount = {
  /** Complete information is an answer to our own order, and tells nothing about FK's nights. */
  add(block: Pick<PersonBlock, 'personnummer' | 'informationType' | 'benefits' | 'records'>, watched: Watched): void;
  volumes(): Volume[];
};

type Watched = readonly { readonly benefit: BenefitName }[];
type Count = { persons: number; records: number };

export function createVolumeCount(): VolumeCount {
  const counts = new Map<string, Count>();
  /** Persons by what they are subscribed to: many have the same, and pairs are counted once for all of them. */
  const alike = new Map<string, Count>();
  return {
    add({ personnummer, informationType, benefits, records }, watched) {
      if (informationType === 0) return;
      const born = Math.floor(Number(personnummer.slice(0, 4)) / 10) * 10;
      countIn(counts, partKey({ of: 'all' }), 1, records.length);
      countIn(alike, namesOf(watched), 1, records.length);
      for (const benefit of new Set(benefits)) {
        const own = records.filter((record) => record.benefit === benefit).length;
        countIn(counts, partKey({ of: 'benefit', benefit }), 1, own);
        countIn(counts, partKey({ of: 'cohort', benefit, born }), 1, own);
      }
    },
    volumes() {
      const all = new Map(counts);
      for (const [names, { persons, records }] of alike)
        for (const part of watchedIn(names)) countIn(all, partKey(part), persons, records);
      return [...all].map(([part, count]) => ({ part, ...count }));
    },
  };
}

function countIn(counts: Map<string, Count>, key: string, persons: number, records: number): void {
  const found = counts.get(key);
  counts.set(key, { persons: (found?.persons ?? 0) + persons, records: (found?.records ?? 0) + records });
}

const namesOf = (watched: Watched): string => watched.map(({ benefit }) => benefit).join(' ');

function watchedIn(names: string): VolumePart[] {
  const sorted = names.split(' ').filter(Boolean).sort() as BenefitName[];
  return sorted.flatMap((a, index): VolumePart[] => [
    { of: 'watched', benefit: a },
    ...sorted.slice(index + 1).map((b): VolumePart => ({ of: 'both', benefits: [a, b] })),
  ]);
}
