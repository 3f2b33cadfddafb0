/** The schedule of a program that stays: runs the night at its time, on the nights on which a delivery is expected. */
import { isStillSensible, lastRun, nextRun } from '../../../core/calendar/next-run.ts';
import { pauseAfter, pauseAfterFailure } from '../../../core/calendar/next-try.ts';
import { later, stockholm } from '../../../core/calendar/stockholm.ts';
import { faultOf } from '../../../shared/fault.ts';
import type { NightReport } from '../../../shared/night-views.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import { passing } from '../passing.ts';

type Present = Pick<Context, 'clock' | 'timer' | 'events' | 'settings' | 'profile' | 'store' | 'schedule'>;

type Next = { readonly at: string; readonly tries: number };

/**
 * Begins with what was missed while no program was there. Every waiting is the timer's: a machine may sleep at any time,
 * and its clock may be set. Nothing of this throws. `present` is what rules now, `run` the night's work without waiting.
 * The answer is to be called when settings may have changed.
 */
export function startSchedule(present: () => Present, run: () => Promise<NightReport>): () => void {
  let ruling = rulesText(present());
  let isBusy = false;
  let takeBack: () => void = () => undefined;

  const wait = (next: Next | null): void => {
    const { timer, schedule, events } = present();
    takeBack();
    takeBack = next === null ? () => undefined : timer.wakeAt(next.at, () => void attempt(next.tries));
    Object.assign(schedule, { next: next?.at ?? null, tries: next?.tries ?? 0 });
    events.emit('changed', { topics: ['schedule'] });
  };
  const attempt = async (tries: number): Promise<void> => {
    isBusy = true;
    const next = await tryOnce(present, run, tries).catch(() => 'regular' as const);
    isBusy = false;
    ruling = rulesText(present());
    wait(next === 'regular' || !present().settings.schedule.on ? regular(present()) : next);
  };
  const begin = present();
  wait(begin.settings.schedule.on ? { at: begin.clock.now(), tries: 0 } : null);
  return () => {
    if (isBusy || rulesText(present()) === ruling) return;
    ruling = rulesText(present());
    wait(regular(present()));
  };
}

/** Settings that decide when something is run; others change without disturbing a run that is tried again. */
const rulesText = ({ settings: { schedule, evesWithoutDelivery } }: Pick<Present, 'settings'>): string =>
  JSON.stringify([schedule.on, schedule.at, evesWithoutDelivery]);

function regular(ctx: Present): Next | null {
  const { on, at } = ctx.settings.schedule;
  return on ? { at: nextRun(ctx.clock.now(), at, rulesOf(ctx)), tries: 0 } : null;
}

/** Runs the newest run that is due, unless it has been done, here or by another program. When to try it again, if so. */
async function tryOnce(
  present: () => Present,
  run: () => Promise<NightReport>,
  tries: number,
): Promise<Next | 'regular'> {
  // What another program has set rules from now on; a file that cannot be read leaves what ruled before.
  await present()
    .profile.read()
    .catch(() => undefined);
  const ctx = present();
  const { on, at } = ctx.settings.schedule;
  const [now, rules] = [ctx.clock.now(), rulesOf(ctx)];
  const due = lastRun(now, at, rules);
  const night = stockholm(due).date;
  if (!on || ctx.store.read.hasRunSince(due, night) || !isStillSensible(due, now, at, rules)) return 'regular';
  // Before its time, today's delivery is no reason to go on: what was made up for is an earlier night.
  const outcome = await outcomeOf(run, night === stockholm(now).date);
  const ended = ctx.clock.now();
  const pause = pauseOf(outcome, tries + 1, ended, present().settings.lateAfter);
  return pause === null ? 'regular' : { at: later(ended, pause), tries: tries + 1 };
}

/** A network drive that is not connected yet looks like a folder that is not there. */
const worthTrying: readonly string[] = [...passing, 'transport.missing'];

type Outcome = 'done' | 'due' | 'passing' | 'failed';

const outcomeOf = (run: () => Promise<NightReport>, isTonight: boolean): Promise<Outcome> =>
  run().then(
    ({ summary }) => (isTonight && summary.state === 'due' ? 'due' : 'done'),
    (error: unknown) => (worthTrying.includes(faultOf(error).code) ? 'passing' : 'failed'),
  );

function pauseOf(outcome: Outcome, tries: number, now: string, lateAfter: string): number | null {
  if (outcome === 'due') return pauseAfter(tries, now, lateAfter);
  return outcome === 'passing' ? pauseAfterFailure(tries, now, lateAfter) : null;
}
