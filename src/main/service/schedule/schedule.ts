/** The schedule of a program that stays: runs the night at its time, on the nights on which a delivery is expected. */
import { isStillSensible, lastRun, nextRun } from '../../../core/calendar/next-run.ts';
import { pauseAfter, pauseAfterFailure } from '../../../core/calendar/next-try.ts';
import { later, stockholm } from '../../../core/calendar/stockholm.ts';
import { type FaultCode, faultOf } from '../../../shared/fault.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { NightReport } from '../../../shared/night-views.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import { passing } from '../passing.ts';
import { type Next, wakeAgain } from '../wake-again.ts';

type Present = Pick<Context, 'clock' | 'timer' | 'events' | 'settings' | 'profile' | 'store' | 'schedule'>;

export type NightWork = {
  /** The night's work, without waiting. */
  run(): Promise<NightReport>;
  /** A run has failed, and is not tried again before the next one is due. Must not throw. */
  givenUp(night: LocalDate, code: FaultCode): Promise<void>;
};

/**
 * Begins with what was missed while no program was there. Nothing of this throws. `present` is what rules now. The answer
 * is to be called when settings may have changed.
 */
export function startSchedule(present: () => Present, work: NightWork): () => void {
  let ruling = rulesText(present());
  const waiting = wakeAgain(
    () => present().timer,
    async (tries) => {
      const next = await tryOnce(present, work, tries).catch(() => 'regular' as const);
      ruling = rulesText(present());
      return told(present(), next === 'regular' || !present().settings.schedule.on ? regular(present()) : next);
    },
  );
  const begin = present();
  waiting.wait(told(begin, begin.settings.schedule.on ? { at: begin.clock.now(), tries: 0 } : null));
  return () => {
    if (waiting.isBusy() || rulesText(present()) === ruling) return;
    ruling = rulesText(present());
    waiting.wait(told(present(), regular(present())));
  };
}

function told({ schedule, events }: Present, next: Next | null): Next | null {
  Object.assign(schedule, { next: next?.at ?? null, tries: next?.tries ?? 0 });
  events.emit('changed', { topics: ['schedule'] });
  return next;
}

/** Settings that decide when something is run; others change without disturbing a run that is tried again. */
const rulesText = ({ settings: { schedule, evesWithoutDelivery } }: Pick<Present, 'settings'>): string =>
  JSON.stringify([schedule.on, schedule.at, evesWithoutDelivery]);

function regular(ctx: Present): Next | null {
  const { on, at } = ctx.settings.schedule;
  return on ? { at: nextRun(ctx.clock.now(), at, rulesOf(ctx)), tries: 0 } : null;
}

/** Runs the newest run that is due, unless it has been done, here or by another program. When to try it again, if so. */
async function tryOnce(present: () => Present, work: NightWork, tries: number): Promise<Next | 'regular'> {
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
  const outcome = await outcomeOf(work, night === stockholm(now).date);
  const ended = ctx.clock.now();
  const pause = pauseOf(outcome, tries + 1, ended, present().settings.lateAfter);
  if (pause !== null) return { at: later(ended, pause), tries: tries + 1 };
  if (typeof outcome === 'object') await work.givenUp(night, outcome.failed);
  return 'regular';
}

/** A network drive that is not connected yet looks like a folder that is not there. */
const worthTrying: readonly FaultCode[] = [...passing, 'transport.missing'];

type Outcome = 'done' | 'due' | { readonly failed: FaultCode };

const outcomeOf = ({ run }: NightWork, isTonight: boolean): Promise<Outcome> =>
  run().then(
    ({ summary }) => (isTonight && summary.state === 'due' ? 'due' : 'done'),
    (error: unknown) => ({ failed: faultOf(error).code }),
  );

function pauseOf(outcome: Outcome, tries: number, now: string, lateAfter: string): number | null {
  if (outcome === 'due') return pauseAfter(tries, now, lateAfter);
  const isPassing = outcome !== 'done' && worthTrying.includes(outcome.failed);
  return isPassing ? pauseAfterFailure(tries, now, lateAfter) : null;
}
