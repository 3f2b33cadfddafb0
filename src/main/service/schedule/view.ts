/** Tells when the night is run by itself, how it last went, and what waits for a person. */
import { addDays } from '../../../core/calendar/day.ts';
import { nextRun } from '../../../core/calendar/next-run.ts';
import type { ScheduleView } from '../../../shared/schedule-views.ts';
import { isUnexplained } from '../../../shared/settlement.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import { nightsBetween } from '../status.ts';
import { todayOf } from '../today.ts';

const daysBack = 30;

export function getSchedule(ctx: Context): ScheduleView {
  const { on, at, background } = ctx.settings.schedule;
  const { running, next, tries, here } = ctx.schedule;
  const { read } = ctx.store;
  const today = todayOf(ctx);
  const nights = nightsBetween(ctx, addDays(today, -daysBack), today);
  return {
    ...{ on, at, background, here, tries },
    running: running > 0,
    // Where somebody else runs it, this is when they will.
    next: on ? (next ?? nextRun(ctx.clock.now(), at, rulesOf(ctx))) : null,
    last: read.newestNightRun() ?? null,
    warning: nights.some(({ warning }) => warning === true),
    attention: {
      flags: read.openFlagCounts().reduce((sum, { open }) => sum + open, 0),
      stopped: read.stoppedDeliveries().length,
      missing: nights.filter((one) => one.state === 'missing' && isUnexplained(one)).length,
    },
  };
}
