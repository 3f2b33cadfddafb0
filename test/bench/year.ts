/** What a year of nights adds to a loaded profile, and whether its last nights take longer than its first. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble, type Service } from '../../src/main/assemble.ts';
import { locationsOf } from '../../src/main/files/locations.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import { addDays } from '../../src/simulator/days.ts';
import type { Life } from '../../src/simulator/facts.ts';
import { lifeAt } from '../../src/simulator/population.ts';
import { randomFrom } from '../../src/simulator/random.ts';
import type { PersonAnswer } from '../../src/simulator/write-response.ts';
import { date } from '../support/simulator.ts';
import { newsAbout, populationOf, writeNight } from './files.ts';
import { numbersIn } from './look-ups.ts';
import { median } from './rounds.ts';
import type { Row } from './row.ts';
import { bytesOf, copyProfile } from './stage.ts';
import { count } from './words.ts';

const nights = 250;
/** Nights that are set beside each other: those of the beginning and those of the end. */
const some = 50;

type Night = Record<'milliseconds' | 'xml' | 'records' | 'mirror' | 'archive', number>;

/** Every night tells of one person in a hundred. Leaves the profile as it is. */
export async function measureYear(profile: string): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lefi-bench-year-'));
  try {
    const copy = join(folder, 'profile');
    copyProfile(profile, copy);
    const persons = numbersIn(locationsOf(copy).mirror).length;
    const service = await assemble({ profile: copy, host: 'serve', now: '2028-01-01T12:00:00Z' });
    const all = await oneByOne(service, copy, folder, persons).finally(service.close);
    return rowsOf(persons, all.slice(0, some), all.slice(-some));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function oneByOne(service: Service, profile: string, folder: string, persons: number): Promise<Night[]> {
  const { mirror, archive } = locationsOf(profile);
  const year = lifeGoesOn(persons);
  const all: Night[] = [];
  let [mirrorBefore, archiveBefore] = [bytesOf(mirror), bytesOf(archive)];
  for (let number = 0; number < nights; number += 1) {
    // The loaded profile may have had news already: a number that nothing before this year has.
    const night = addDays(date('2026-12-01'), number);
    const path = await writeNight(folder, night, 1000 + number, year(night));
    const began = performance.now();
    const [delivery] = await service.handlers['inbox.ingest-files']({ files: [path] });
    const milliseconds = performance.now() - began;
    if (delivery?.state !== 'applied') throw new Error(`the delivery was not applied, but ${delivery?.state}`);
    const [mirrorNow, archiveNow] = [bytesOf(mirror), bytesOf(archive)];
    const grown = { mirror: mirrorNow - mirrorBefore, archive: archiveNow - archiveBefore };
    const { new: added, changed } = delivery.changes;
    all.push({ milliseconds, xml: bytesOf(path), records: added + changed, ...grown });
    [mirrorBefore, archiveBefore] = [mirrorNow, archiveNow];
    await rm(path);
  }
  return all;
}

/** The news of a night; what has happened stays so. */
function lifeGoesOn(persons: number): (day: LocalDate) => Generator<PersonAnswer> {
  const population = populationOf(persons);
  const changed = new Map<number, Life>();
  const random = randomFrom(7, 'year');
  return function* newsOf(day) {
    const seen = new Set<number>();
    while (seen.size < persons / 100) {
      const index = random.between(0, persons - 1);
      if (seen.has(index)) continue;
      seen.add(index);
      const news = newsAbout(changed.get(index) ?? lifeAt(population, index), day, random);
      if (news === undefined) continue;
      changed.set(index, news.life);
      yield news.answer;
    }
  };
}

function rowsOf(persons: number, early: readonly Night[], late: readonly Night[]): Row[] {
  const sum = (of: readonly Night[], what: keyof Night): number => of.reduce((total, night) => total + night[what], 0);
  const each = (what: keyof Night, by: keyof Night) => (of: readonly Night[]) => sum(of, what) / sum(of, by);
  const row = (what: string, unit: string, value: (of: readonly Night[]) => number): Row => ({
    what: `A year of ${nights} nights, news of one in a hundred of ${count(persons)}: ${what}, first and last ${some} nights`,
    value: `${count(value(early))} and ${count(value(late))} ${unit}`,
  });
  return [
    row('XML for each new or changed record', 'bytes', each('xml', 'records')),
    row('the mirror’s file grows by, for each', 'bytes', each('mirror', 'records')),
    row('the archive grows by, for each', 'bytes', each('archive', 'records')),
    row('a night takes, median', 'ms', (of) => median(of.map(({ milliseconds }) => milliseconds))),
  ];
}
