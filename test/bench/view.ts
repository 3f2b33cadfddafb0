/** How quick the app is in a real browser on a loaded profile: opening persons, typing, and all of it while a delivery is read in. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { locationsOf } from '../../src/main/files/locations.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';
import { randomFrom } from '../../src/simulator/random.ts';
import { findBrowser } from '../support/browser.ts';
import { inWords, latencyOf } from './latency.ts';
import { numbersIn } from './look-ups.ts';
import { writePaidNight } from './paid-night.ts';
import type { Row } from './row.ts';
import { tasksIn, traceCategories } from './trace.ts';
import { openOne, watchTyping } from './view-page.ts';
import { count } from './words.ts';

const persons = 40;
const quietly = '--disable-warning=ExperimentalWarning';
const ownFile = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

type Watched = {
  readonly opened: readonly number[];
  readonly typed: readonly number[];
  readonly tasks: readonly number[];
};

/** Reads one more delivery into the profile. Nothing is measured where there is no browser. */
export async function measureView(profile: string): Promise<readonly Row[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return [];
  buildView();
  const service = spawn(process.execPath, [quietly, ownFile('view-service.ts'), profile]);
  service.stderr.pipe(process.stderr);
  const answers = createInterface(service.stdout)[Symbol.asyncIterator]();
  const answer = async () => JSON.parse(String((await answers.next()).value));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'sv-SE' });
    await page.goto((await answer()).url);
    const numbers = numbersIn(locationsOf(profile).mirror);
    const quiet = await watch(page, numbers, async (step) => {
      for (let time = 0; time < persons; time += 1) await step();
    });
    const busy = await watchLoad(page, numbers, service, answer);
    return [...rowsOf('', quiet), ...rowsOf(` while ${count(busy.told)} persons are read in`, busy)];
  } finally {
    await browser.close();
    service.stdin.end();
    await once(service, 'exit');
  }
}

function buildView(): void {
  const built = spawnSync(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  if (built.status !== 0) throw new Error(`the view could not be built: ${built.stderr}`);
}

async function watchLoad(
  page: Page,
  numbers: readonly Personnummer[],
  service: ChildProcessWithoutNullStreams,
  answer: () => Promise<{ state: string }>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'lefi-bench-view-'));
  try {
    const night = await writePaidNight(folder, numbers.length, 28);
    service.stdin.write(`${night.path}\n`);
    let isOver = false;
    const over = answer().then(({ state }) => {
      isOver = true;
      if (state !== 'applied') throw new Error(`the delivery was not applied, but ${state}`);
    });
    const watched = await watch(page, numbers, async (step) => {
      while (!isOver) await step();
    });
    await over;
    return { ...watched, told: night.persons };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `play` takes steps: each looks for somebody by keyboard and opens what was found. */
async function watch(
  page: Page,
  numbers: readonly Personnummer[],
  play: (step: () => Promise<void>) => Promise<void>,
): Promise<Watched> {
  const random = randomFrom(11, 'view');
  let shown: Personnummer | undefined;
  // Who is shown already cannot be opened.
  const next = (): Personnummer => {
    shown = random.pick(numbers.filter((number) => number !== shown));
    return shown;
  };
  const opened: number[] = [];
  await page.evaluate(() => window.location.assign('#/personer'));
  await page.evaluate(watchTyping);
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: traceCategories });
  await play(async () => void opened.push(await openOne(page, next())));
  const tasks = tasksIn((await browser?.stopTracing()) as Buffer);
  const typed = await page.evaluate(() => window.lefiTyped ?? []);
  return { opened, typed, tasks };
}

function rowsOf(when: string, { opened, typed, tasks }: Watched): Row[] {
  const slow = tasks.filter((task) => task > 100).length;
  return [
    {
      what: `A person in the browser, from key press to painted${when}, 95th percentile`,
      value: inWords(latencyOf(opened)),
      target: '< 100 ms',
    },
    { what: `A typed key in the search, to painted${when}, 95th percentile`, value: inWords(latencyOf(typed)) },
    {
      what: `The page’s longest task${when}, of ${count(tasks.length)}`,
      value: `${Math.max(...tasks).toFixed(0)} ms; ${slow} above 100 ms`,
      target: 'none above 100 ms',
    },
  ];
}
