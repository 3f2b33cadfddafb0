/** A job killed at every fail point, the first, the second and the last time that it passes there. */
import { glob, readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FailPoint, failPoints } from '../../src/shared/fail-point.ts';
import { campaign, together, type Undisturbed, undisturbed } from '../support/kill-campaign.ts';
import type { AtPoint } from '../support/kill-run.ts';
import { makeHome } from '../support/main-job.ts';

let base: string;
let whole: Undisturbed;
beforeAll(async () => {
  base = await makeHome();
  whole = await undisturbed(base);
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** By step, and hit within the step. */
function killsAt(point: FailPoint): AtPoint[] {
  const hits = new Map<number, number>();
  const all = whole.passed.flatMap(({ step, point: passed }) => {
    if (passed !== point) return [];
    hits.set(step, (hits.get(step) ?? 0) + 1);
    return [{ step, point, hit: hits.get(step)! }];
  });
  return [...new Set([all[0]!, all[1] ?? all[0]!, all.at(-1)!])];
}

/** Jobs that together have all kills, none with two in one step: a step begun again may not pass there once more. */
function jobsOf(kills: readonly AtPoint[]): AtPoint[][] {
  const jobs: AtPoint[][] = [];
  for (const kill of kills) {
    const job = jobs.find((it) => it.every(({ step }) => step !== kill.step));
    if (job) job.push(kill);
    else jobs.push([kill]);
  }
  return jobs.map((job) => job.sort((a, b) => a.step - b.step));
}

test('a job passes every fail point', () => {
  expect([...new Set(whole.passed.map(({ point }) => point))].sort()).toEqual([...failPoints].sort());
});

test('a job killed at fail points goes on each time and ends as if nothing had been', {
  timeout: 900_000,
}, async () => {
  const kills = failPoints.flatMap(killsAt);
  const jobs = jobsOf(kills);
  const came = await together(() => {
    const job = jobs.shift();
    return job && campaign(base, whole, () => job.shift());
  });
  expect(came).toBe(kills.length);
});

test('nothing in the product arms a fail point', async () => {
  const arming: string[] = [];
  for await (const path of glob('src/**/*.{ts,tsx}'))
    if ((await readFile(path, 'utf8')).includes('armFailPoints')) arming.push(path);
  expect(arming.map((path) => path.replaceAll('\\', '/'))).toEqual(['src/shared/fail-point.ts']);
});
