/** A job killed at random moments, more than once in a row. `LEFI_KILLS` says how often all in all. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaign, together, type Undisturbed, undisturbed } from '../support/kill-campaign.ts';
import type { Kill } from '../support/kill-run.ts';
import { makeHome } from '../support/main-job.ts';
import { seeded } from '../support/random.ts';

const kills = Number(process.env.LEFI_KILLS ?? 50);
const random = seeded(20_261_122 + kills);

let base: string;
let whole: Undisturbed;
beforeAll(async () => {
  base = await makeHome();
  whole = await undisturbed(base);
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** Every second one by the clock, and so soon that a job has several; the others where the job passes a fail point. */
function anyKill(step: number): Kill {
  const ahead = whole.passed.filter((passed) => passed.step >= step && passed.step < step + 8);
  const passed = ahead[Math.floor(random() * ahead.length)];
  if (!passed || random() < 0.5) return { after: random() * whole.took * 0.4 };
  return { ...passed, hit: 1 + Math.floor(random() * 3) };
}

test(`${kills} kills at random leave nothing half and lose nothing`, { timeout: 60_000 + kills * 20_000 }, async () => {
  let left = kills;
  const killFrom = (step: number): Kill | undefined => (left > 0 ? anyKill(step) : undefined);
  const onKill = (): void => {
    left -= 1;
  };
  const came = await together(() => (left > 0 ? campaign(base, whole, killFrom, onKill) : undefined));
  expect(came).toBeGreaterThanOrEqual(kills);
});
