/** One job from beginning to end in spite of kills, checked after each of them and compared at its end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { armFailPoints, type FailPoint } from '../../src/shared/fail-point.ts';
import { expectArchived, expectKept, filesOf, restoredFrom, type Tables, tablesOf } from './kill-check.ts';
import { fkTakesOrders } from './kill-fk.ts';
import { doSteps, prepareJob, steps } from './kill-job.ts';
import { type Kill, work } from './kill-run.ts';

type Ended = { readonly tables: Tables; readonly files: Awaited<ReturnType<typeof filesOf>>; readonly backup: Tables };
export type Passed = { readonly step: number; readonly point: FailPoint };

/** What an undisturbed job leaves, in the mirror after each step and everywhere at its end; what it passes on the way. */
export type Undisturbed = {
  readonly ended: Ended;
  readonly after: readonly Tables[];
  readonly passed: readonly Passed[];
  /** Milliseconds. */
  readonly took: number;
};

/** Does the job in this process. */
export async function undisturbed(base: string): Promise<Undisturbed> {
  const home = await newHome(base);
  const [after, passed] = [[] as Tables[], [] as Passed[]];
  const began = performance.now();
  armFailPoints((point) => void passed.push({ step: after.length, point }));
  await doSteps(home, 0, { done: () => void after.push(tablesOf(home)) });
  armFailPoints(() => undefined);
  const took = performance.now() - began;
  return { ended: await look(home), after, passed, took };
}

async function newHome(base: string): Promise<string> {
  const home = await mkdtemp(join(base, 'hem-'));
  await prepareJob(home);
  return home;
}

async function look(home: string): Promise<Ended> {
  const [tables, files] = [comparable(tablesOf(home)), await filesOf(home)];
  return { tables, files, backup: comparable(await restoredFrom(home)) };
}

/**
 * When a night is begun again, what it had fetched is applied before it fetches the rest; and each run that came to its
 * end is noted for what it did itself. A restored profile counts order files from the instant of its restore.
 */
const comparable = ({ delivery = [], order_sequence_skip = [], night_run: _, ...tables }: Tables): Tables => ({
  ...tables,
  order_sequence_skip: order_sequence_skip.map(({ at_least: _, ...row }) => row),
  delivery: delivery.map(({ arrived_after: _, ...row }) => row),
});

/**
 * Begins a job and kills it as `killFrom` says for the step that comes next, goes on each time from the first step that
 * was not acknowledged, and does the rest in peace when there are no more kills. FK takes what has arrived after every
 * second kill. Returns how many of the kills came about.
 */
export async function campaign(
  base: string,
  whole: Undisturbed,
  killFrom: (step: number) => Kill | undefined,
  onKill: () => void = () => undefined,
): Promise<number> {
  const home = await newHome(base);
  const kills: Kill[] = [];
  let next = 0;
  while (next < steps.length) {
    const kill = killFrom(next);
    const died = await work(home, next, kill);
    next = died.next;
    if (!kill || !died.killed) continue;
    kills.push(kill);
    onKill();
    await expectSound(home, whole.after[next - 1] ?? {}, kill);
    if (kills.length % 2 === 0) await fkTakesOrders(home);
  }
  const ended = await look(home);
  expect(ended, `after ${JSON.stringify(kills)}`).toEqual(whole.ended);
  await rm(home, { recursive: true });
  return kills.length;
}

async function expectSound(home: string, acknowledged: Tables, kill: Kill): Promise<void> {
  try {
    const now = tablesOf(home);
    expectKept(acknowledged, now);
    await expectArchived(home, now);
  } catch (error) {
    throw new Error(`after the kill ${JSON.stringify(kill)}`, { cause: error });
  }
}

/** Takes jobs until there are none, as many at a time as there are processors, and adds up what they return. */
export async function together(job: () => Promise<number> | undefined): Promise<number> {
  let sum = 0;
  const worker = async (): Promise<void> => {
    for (let running = job(); running; running = job()) {
      const came = await running;
      sum += came;
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return sum;
}
