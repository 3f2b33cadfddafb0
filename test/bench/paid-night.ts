/** A delivery that tells persons again in full, with a payment more: all of it has to be compared, some of it written. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Fact } from '../../src/simulator/facts.ts';
import { lifeAt } from '../../src/simulator/population.ts';
import { type PersonAnswer, writeResponse } from '../../src/simulator/write-response.ts';
import { date, organisation } from '../support/simulator.ts';
import { populationOf } from './files.ts';

/** Enough for some seconds of reading. */
const mostPersons = 4000;

/** `day` of November 2026, two digits. */
const paymentOn = (day: number): Fact => ({
  ...{ kind: 'payment', id: 1_000_000 + day, benefit: 'utbetalning', about: 'sjukpenning', type: '1', company: '1001' },
  ...{ from: date('2026-11-01'), to: date('2026-11-15'), paid: date(`2026-11-${day}`), family: 'SJP', rows: [] },
});

/** For a population of `persons`; of a large one the first some thousand are told. No two days' files are alike. */
export async function writePaidNight(
  folder: string,
  persons: number,
  day = 27,
): Promise<{ readonly path: string; readonly persons: number }> {
  const told = Math.min(persons, mostPersons);
  function* answers(): Generator<PersonAnswer> {
    for (let index = 0; index < told; index += 1) {
      const { personnummer, facts } = lifeAt(populationOf(persons), index);
      yield { personnummer, informationType: 1, facts: [...facts, paymentOn(day)] };
    }
  }
  const path = join(folder, `LEFI_SVAR_${organisation}_202611${day}_${day}.xml`);
  const head = { organisation, created: `2026-11-${day}T02:14:07`, sequence: day };
  await pipeline(Readable.from(writeResponse(head, answers())), createWriteStream(path));
  return { path, persons: told };
}
