/** What nights add to the mirror on disk is what they changed, however much they repeat and however large the stock is. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Fact, Life } from '../../src/simulator/facts.ts';
import { lives } from '../../src/simulator/population.ts';
import { type PersonAnswer, writeResponse } from '../../src/simulator/write-response.ts';
import { bigDelivery } from '../support/big-delivery.ts';
import { date, organisation } from '../support/simulator.ts';

const pageBytes = 8192;
const days = [19, 20, 21, 24, 25, 26, 27, 28] as const;

/** Some have a new payment each night; everybody else is told again as they were. */
async function nightOf(persons: number, paid: number, day: number): Promise<Uint8Array> {
  function* answers(): Generator<PersonAnswer> {
    let index = 0;
    for (const { personnummer, facts } of lives({ seed: 7, size: persons, upTo: date('2026-11-13') })) {
      const told = lightOf(facts);
      yield { personnummer, informationType: 1, facts: index < paid ? [...told, paymentOf(day)] : told };
      index += 1;
    }
  }
  const head = { organisation, created: `2026-11-${day}T02:14:07`, sequence: day };
  return buffer(writeResponse(head, answers()));
}

/** As the first delivery of bigDelivery has them. */
const lightOf = (facts: Life['facts']): Fact[] => facts.filter(({ kind }) => kind !== 'case').slice(0, 4);

const paymentOf = (day: number): Fact => ({
  ...{ kind: 'payment', id: 10_000 + day, benefit: 'utbetalning', about: 'sjukpenning', type: '1', company: '1001' },
  ...{
    from: date(`2026-10-${day}`),
    to: date(`2026-10-${day}`),
    paid: date(`2026-11-${day}`),
    family: 'SJP',
    rows: [],
  },
});

/** Bytes by which the mirror has grown after the nights, and what they have changed. */
async function growthOf(
  persons: number,
  paid: number,
): Promise<{ readonly bytes: number; readonly news: readonly number[] }> {
  const { profile, path } = await bigDelivery(persons, true);
  try {
    await profile.service.handlers['inbox.ingest-files']({ files: [path] });
    const mirror = join(profile.directory, 'mirror.sqlite');
    const before = statSync(mirror).size;
    const news: number[] = [];
    for (const day of days) {
      const { state, changes } = await profile.ingest(
        `LEFI_SVAR_${organisation}_202611${day}_${day}.xml`,
        await nightOf(persons, paid, day),
      );
      expect(state).toBe('applied');
      news.push(changes.new + changes.changed);
    }
    return { bytes: statSync(mirror).size - before, news };
  } finally {
    await profile.remove();
  }
}

test('eight nights add as much for four hundred persons as for forty, and more when more is new', async () => {
  const [few, many, busy] = [await growthOf(40, 3), await growthOf(400, 3), await growthOf(40, 30)];
  expect([few, many, busy].map(({ news }) => news)).toEqual([3, 3, 30].map((paid) => days.map(() => paid)));
  expect(many.bytes).toBeLessThanOrEqual(few.bytes + 3 * pageBytes);
  expect(busy.bytes).toBeGreaterThan(few.bytes + 3 * pageBytes);
});
