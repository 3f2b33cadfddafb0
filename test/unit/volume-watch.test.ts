/** What the watch over the nights' volume notices, and what it leaves alone. */
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/core/calendar/day.ts';
import { createVolumeCount } from '../../src/core/volume/count.ts';
import { partKey, partOf, type VolumePart } from '../../src/core/volume/part.ts';
import { type NightVolume, watchVolumes } from '../../src/core/volume/watch.ts';
import type { BenefitName, Personnummer } from '../../src/shared/identifier.ts';
import { localDateOf } from '../../src/shared/local-date.ts';

const sick = 'sjukpenning' as BenefitName;
const parent = 'foraldrapenning' as BenefitName;
const first = localDateOf('2021-01-05');

/** A night for each place; persons of each part, by key. */
const nights = (series: Readonly<Record<string, readonly number[]>>): NightVolume[] => {
  const length = Math.max(...Object.values(series).map((counts) => counts.length));
  return Array.from({ length }, (_, index) => ({
    night: addDays(first, index),
    volumes: Object.entries(series)
      .map(([part, counts]) => ({ part, persons: counts[index] ?? 0, records: counts[index] ?? 0 }))
      .filter(({ persons }) => persons > 0),
  }));
};
const benefit = partKey({ of: 'benefit', benefit: sick });
const told = (series: Readonly<Record<string, readonly number[]>>) =>
  watchVolumes(nights(series)).map(({ is, part, found, expected }) => `${is} ${partKey(part)} ${found}/${expected}`);

describe('silence', () => {
  test('of a benefit is noticed in the first night in which enough was to be expected', () => {
    expect(told({ all: [40, 40, 40, 40, 40, 30], [benefit]: [12, 9, 14, 11, 12, 0] })).toEqual([
      `silent ${benefit} 0/12`,
    ]);
    expect(told({ all: [40, 40, 40, 40, 40, 30], [benefit]: [4, 3, 5, 4, 4, 0] })).toEqual([]);
    expect(told({ all: [40, 40, 40, 40, 40, 30, 30, 30], [benefit]: [4, 3, 5, 4, 4, 0, 0, 0] })).toEqual([
      `silent ${benefit} 0/12`,
    ]);
  });
  test('that came before in these weeks is not noticed until it lasts longer', () => {
    const weekly = [30, 0, 0, 0, 0, 30, 0, 0, 0, 0, 30, 0, 0, 0, 0];
    expect(told({ all: weekly.map(() => 50), [benefit]: weekly })).toEqual([]);
    expect(told({ all: [...weekly.map(() => 50), 50], [benefit]: [...weekly, 0] })).toEqual([`silent ${benefit} 0/30`]);
  });
  test('of everything is told once, not for each of its parts', () => {
    expect(told({ all: [40, 40, 40, 40, 40, 0], [benefit]: [12, 9, 14, 11, 12, 0] })).toEqual(['silent all 0/40']);
  });
  test('of a birth cohort, or of those watched for two benefits, is noticed while the benefit still speaks', () => {
    const cohort = partKey({ of: 'cohort', benefit: sick, born: 2000 });
    const both = partKey({ of: 'both', benefits: [parent, sick] });
    const series = { all: [90, 90, 90, 90, 90, 70], [benefit]: [60, 60, 60, 60, 60, 40] };
    expect(told({ ...series, [cohort]: [20, 20, 20, 20, 20, 0], [both]: [15, 15, 15, 15, 15, 0] })).toEqual([
      `silent ${cohort} 0/20`,
      `silent ${both} 0/15`,
    ]);
  });
  test('says nothing in the first nights of a mirror', () => {
    expect(told({ all: [900, 900, 900, 900, 0] })).toEqual([]);
  });
});

test('a night ten times larger than usual is noticed, though one like it was among those before', () => {
  const usual = [30, 28, 31, 30, 29, 900, 30, 30, 31, 28];
  expect(told({ all: [...usual, 800] })).toEqual(['large all 800/30']);
  expect(told({ all: [...usual, 250] })).toEqual([]);
  expect(told({ all: [3, 3, 3, 3, 3, 150] })).toEqual([]);
});

test('a count takes news only, once for each benefit, its decade of birth and each pair that is watched', () => {
  const count = createVolumeCount();
  const watched = [{ benefit: sick }, { benefit: parent }];
  const record = { benefit: sick } as never;
  const block = { personnummer: '200103142384' as Personnummer, benefits: [sick], records: [record, record] };
  count.add({ ...block, informationType: 1 }, watched);
  count.add({ ...block, informationType: null }, []);
  count.add({ ...block, informationType: 0 }, watched);
  expect(count.volumes().toSorted((a, b) => (a.part < b.part ? -1 : 1))).toEqual([
    { part: 'all', persons: 2, records: 4 },
    { part: 'benefit sjukpenning', persons: 2, records: 4 },
    { part: 'both foraldrapenning sjukpenning', persons: 1, records: 2 },
    { part: 'cohort sjukpenning 2000', persons: 2, records: 4 },
    { part: 'watched foraldrapenning', persons: 1, records: 2 },
    { part: 'watched sjukpenning', persons: 1, records: 2 },
  ]);
});

test('a part is found again by its key', () => {
  const parts: VolumePart[] = [
    { of: 'all' },
    { of: 'benefit', benefit: sick },
    { of: 'watched', benefit: sick },
    { of: 'cohort', benefit: sick, born: 1990 },
    { of: 'both', benefits: [parent, sick] },
  ];
  expect(parts.map(partKey).map(partOf)).toEqual(parts);
});
