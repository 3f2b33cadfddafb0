/** Several nights in a row: the demonstration's script, nights left to chance, and a restart. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoScript } from '../../src/simulator/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { date, type Line, organisation, placeOrder, responsePath, schemaFaults } from '../support/simulator.ts';

let directory: string;
let simulator: Simulator;
const from = '2025-01-01';

const start = (more: { persons?: number; subscribed?: number } = {}) =>
  startSimulator({ directory, organisation, seed: 5, persons: 80, ...more });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lefi-nights-'));
});

afterEach(async () => {
  await simulator.close();
  await rm(directory, { recursive: true });
});

const orderAll = (count: number): Line[] =>
  simulator.population
    .slice(0, count)
    .map(({ personnummer, benefits }) => ({ kind: 'new', person: personnummer, from, benefits }));

test('the demo script yields answers, news of every kind, an empty night and one withdrawn record', async () => {
  simulator = await start({ persons: 200 });
  await placeOrder(simulator, orderAll(200));
  const nights = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'].map(date);
  const texts: string[] = [];
  const counts: number[] = [];
  for (const [index, night] of nights.entries()) {
    const refreshed = simulator.population.filter(({ watched }) => watched.length > 0).slice(0, 5);
    if (index === 4) {
      await placeOrder(
        simulator,
        refreshed.map(({ personnummer, benefits }) => ({ kind: 'refresh', person: personnummer, from, benefits })),
      );
    }
    const { file, persons } = await simulator.runNight(night, demoScript[index]);
    counts.push(persons);
    expect(schemaFaults(responsePath(simulator, file ?? ''))).toBe('');
    texts.push(await readFile(responsePath(simulator, file ?? ''), 'utf8'));
  }
  expect(counts).toEqual([200, 24, 14, 0, 8]);
  expect(texts[1]).not.toContain('statusBestallning');
  expect(texts[2]).toContain('<typ>3</typ>');
  expect(texts[2]).toContain('<aterkrav>');
  expect(texts[2]).toContain('<levnadsintygsuppgift>');
  expect(texts[3]).not.toContain('informationsfalt');
  expect(await withdrawnRecords(texts)).toBe(1);
});

/** Records that an earlier file had and that the last file's full statements lack. */
async function withdrawnRecords(texts: readonly string[]): Promise<number> {
  const keys = (person: string): Set<string> =>
    new Set([
      ...(person.match(/<\w+Arende><startades>[^<]*/g) ?? []),
      ...(person.match(/<period><from>[^<]*<\/from><tom>[^<]*<\/tom><utbetalningsdatum>[^<]*/g) ?? []),
    ]);
  const personsOf = (text: string): [string, string][] =>
    (text.match(/<person [\s\S]*?<\/person>/g) ?? []).map((person) => [/\d{12}/.exec(person)?.[0] ?? '', person]);
  const last = new Map(personsOf(texts.at(-1) ?? '').filter(([, person]) => person.includes('informationstyp="0"')));
  let withdrawn = 0;
  for (const [number, person] of last) {
    const earlier = texts
      .slice(0, -1)
      .flatMap(personsOf)
      .filter(([other]) => other === number);
    const known = new Set(earlier.flatMap(([, text]) => [...keys(text)]));
    withdrawn += [...known].filter((key) => !keys(person).has(key)).length;
  }
  return withdrawn;
}

test('nights without a script differ by night and repeat for the same seed', async () => {
  simulator = await start({ subscribed: 80 });
  const run = async (): Promise<string[]> => {
    const texts: string[] = [];
    for (const night of ['2026-11-17', '2026-11-18', '2026-11-19'].map(date)) {
      const { file } = await simulator.runNight(night);
      expect(schemaFaults(responsePath(simulator, file ?? ''))).toBe('');
      texts.push(await readFile(responsePath(simulator, file ?? ''), 'utf8'));
    }
    return texts;
  };
  const texts = await run();
  expect(new Set(texts.map((text) => text.replace(/<startpost>.*<\/startpost>/, ''))).size).toBe(3);
  await simulator.close();
  await rm(directory, { recursive: true });
  directory = await mkdtemp(join(tmpdir(), 'lefi-nights-'));
  simulator = await start({ subscribed: 80 });
  expect(await run()).toEqual(texts);
});

test('a restarted simulator goes on with its numbers, its subscriptions, its lives and its host key', async () => {
  const nights = ['2026-11-17', '2026-11-18', '2026-11-19'].map(date);
  simulator = await start({ subscribed: 40 });
  await simulator.runNight(nights[0] as never);
  const { fingerprint, population } = simulator;
  await simulator.close();
  simulator = await start();
  expect(simulator.fingerprint).toBe(fingerprint);
  expect(simulator.population).toEqual(population);
  const { file } = await simulator.runNight(nights[1] as never);
  expect(file).toContain('_20261118_2.xml');
});
