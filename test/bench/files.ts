/** FK's files for a measure, written to disk as a stream: a first night, a night of news, and the same news again. */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BenefitName } from '../../src/shared/identifier.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import { addDays } from '../../src/simulator/days.ts';
import { eventKinds, happen } from '../../src/simulator/events.ts';
import type { Life } from '../../src/simulator/facts.ts';
import { lifeAt, lives, type PopulationOptions } from '../../src/simulator/population.ts';
import { type Random, randomFrom, shuffled } from '../../src/simulator/random.ts';
import { type PersonAnswer, writeResponse } from '../../src/simulator/write-response.ts';
import { date, organisation } from '../support/simulator.ts';

export const populationOf = (persons: number): PopulationOptions => ({
  seed: 7,
  size: persons,
  upTo: date('2026-11-13'),
});

/** All benefits of the schema. */
export async function allBenefits(): Promise<BenefitName[]> {
  const { benefits } = JSON.parse(await readFile('schemas/profile_v2_0_4.json', 'utf8'));
  return benefits.map(({ element }: { element: BenefitName }) => element);
}

/** FK's file of a night, under its own name. */
const nightFile = (folder: string, night: LocalDate, sequence: number): string =>
  join(folder, `LEFI_SVAR_${organisation}_${night.replaceAll('-', '')}_${sequence}.xml`);

const november = (day: number): LocalDate => date(`2026-11-${day}`);

export const firstNightFile = (folder: string): string => nightFile(folder, november(18), 18);

/** Every person complete, in answer to an order of all benefits. */
export async function writeFirstNight(folder: string, persons: number): Promise<void> {
  const status = { code: '1', benefits: await allBenefits() };
  function* answers(): Generator<PersonAnswer> {
    for (const { personnummer, facts } of lives(populationOf(persons)))
      yield { personnummer, informationType: 0, status, facts };
  }
  await writeNight(folder, november(18), 18, answers());
}

/** News of one person in ten, as a file whose path is returned, in the night of the given day of November 2026: the same news whatever the night. */
export const writeNews = (folder: string, persons: number, day: 19 | 20): Promise<string> =>
  writeNight(folder, november(day), day, newsOf(persons));

/** Gives the path of the file. */
export async function writeNight(
  folder: string,
  night: LocalDate,
  sequence: number,
  answers: Iterable<PersonAnswer>,
): Promise<string> {
  const path = nightFile(folder, night, sequence);
  const head = { organisation, created: `${night}T02:14:07`, sequence };
  await pipeline(Readable.from(writeResponse(head, answers)), createWriteStream(path));
  return path;
}

/** Of each ten persons the first to whom something can happen that FK tells of. */
function* newsOf(persons: number): Generator<PersonAnswer> {
  const population = populationOf(persons);
  for (let ten = 0; ten < persons; ten += 10) {
    for (let index = ten; index < Math.min(ten + 10, persons); index += 1) {
      const news = newsAbout(lifeAt(population, index), november(19), randomFrom(7, 'news', index));
      if (news === undefined) continue;
      yield news.answer;
      break;
    }
  }
}

/** What FK tells of a person in a night, and the life as it is then; undefined when nothing can happen that it tells of. */
export function newsAbout(
  life: Life,
  night: LocalDate,
  random: Random,
): { readonly life: Life; readonly answer: PersonAnswer } | undefined {
  const scene = { life, day: addDays(night, -1), random, in: () => true, hears: () => true };
  for (const kind of shuffled(eventKinds, random)) {
    const outcome = happen(kind, scene);
    if (outcome === undefined || outcome.told.length === 0) continue;
    const facts = outcome.life.facts.filter(({ id }) => outcome.told.includes(id));
    return { life: outcome.life, answer: { personnummer: life.personnummer, informationType: 1, facts } };
  }
  return undefined;
}
