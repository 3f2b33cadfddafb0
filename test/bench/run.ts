/**
 * `npm run bench`: everything at 2 000 and 20 000 persons (`--large`: and as many as there are test numbers for), written into docs/performance.md.
 * `npm run bench -- load 2000` runs the measures and sizes that are named, and only says what came of it. With
 * `--keep FOLDER` files and profiles stay there, and the next run with the same folder need not make them again.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { largestPopulation } from '../../src/simulator/population.ts';
import { missing, toolsHere } from './command.ts';
import { type Delta, deltaRows, measureDelta } from './delta.ts';
import { type Load, loadRows, measureLoad } from './load.ts';
import { measureLookUps } from './look-ups.ts';
import { reportOf, withMeasured } from './report.ts';
import { settle } from './rounds.ts';
import type { Row } from './row.ts';
import { makeStage, type Stage } from './stage.ts';
import { measureStart } from './start.ts';
import { measureView } from './view.ts';
import { count } from './words.ts';
import { measureYear } from './year.ts';

const document = 'docs/performance.md';
/** Each measures something on the loaded profile of the largest size; the last two load one more delivery into it. */
const onProfile: Readonly<Record<string, (profile: string) => Promise<readonly Row[]>>> = {
  start: measureStart,
  year: measureYear,
  'look-ups': measureLookUps,
  view: measureView,
};
const measures = ['load', 'delta', ...Object.keys(onProfile)];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    large: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    keep: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const named = positionals.filter((word) => measures.includes(word));
const sizes = positionals.filter((word) => !measures.includes(word)).map(Number);
if (![rounds, ...sizes].every((number) => Number.isInteger(number) && number > 0)) {
  throw new RangeError(
    `usage: npm run bench -- [${measures.join('|')}]… [PERSONS]… [--large] [--rounds N] [--keep FOLDER]`,
  );
}
const wanted = named.length > 0 ? named : measures;
const allSizes =
  sizes.length > 0 ? sizes.toSorted((a, b) => a - b) : [2000, 20_000, ...(values.large ? [largestPopulation] : [])];
/** Only a run of everything is worth keeping. */
const isWhole = positionals.length === 0;
const tools = toolsHere();
const [loadAverage = 0] = loadavg();

const say = (sentence: string): void => console.log(sentence);
const loads: Load[] = [];
const deltas: Delta[] = [];
const rows: Row[] = [];

function report(): string {
  const date = new Date().toISOString().slice(0, 10);
  const all = [...loadRows(loads), ...deltas.flatMap(deltaRows), ...rows];
  return reportOf({ tools, date, loadAverage, rounds, loads, deltas, rows: all });
}

async function measure(stage: Stage, isLargest: boolean): Promise<void> {
  const isWanted = wanted.includes('load');
  say(`${count(stage.persons)} persons: loading`);
  const python = tools.python && (isWanted || wanted.includes('delta'));
  const load = measureLoad({ ...tools, python }, stage, isWanted ? rounds : 1, isWanted);
  if (isWanted) loads.push(load);
  if (wanted.includes('delta')) {
    say(`${count(stage.persons)} persons: a night of news`);
    deltas.push(await measureDelta(tools, stage, rounds));
  }
  for (const [name, measureOne] of isLargest ? Object.entries(onProfile) : []) {
    if (!wanted.includes(name)) continue;
    say(`${count(stage.persons)} persons: ${name}`);
    settle();
    rows.push(...(await measureOne(stage.loaded)));
  }
}

for (const sentence of missing(tools)) say(sentence);
const folder = values.keep !== undefined ? resolve(values.keep) : await mkdtemp(join(tmpdir(), 'lefi-bench-'));
const clear = (path: string): void => {
  if (values.keep === undefined) rmSync(path, { recursive: true, force: true });
};
process.once('SIGINT', () => {
  clear(folder);
  process.exit(130);
});
try {
  for (const persons of allSizes) {
    say(`${count(persons)} persons: making the file and sending the orders`);
    const stage = await makeStage(folder, persons);
    await measure(stage, persons === allSizes.at(-1));
    clear(stage.folder);
    // After each size: the next may take an hour, and fail.
    if (isWhole) await writeFile(document, withMeasured(await readFile(document, 'utf8'), report()));
  }
} finally {
  clear(folder);
}
say(isWhole ? `${document} is written` : `\n${report()}`);
