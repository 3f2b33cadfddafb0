/** Runs the night's work and notes when, by which program, and how it went: whoever asks sees the same last run. */
import type { Input } from '../../../shared/contract.ts';
import { faultOf } from '../../../shared/fault.ts';
import type { NightReport } from '../../../shared/night-views.ts';
import type { NightRunView } from '../../../shared/schedule-views.ts';
import type { Context } from '../context.ts';
import { runNight } from '../night.ts';
import { todayOf } from '../today.ts';
import { settleFailed } from './flag-failed.ts';

type Outcome = Pick<NightRunView, 'state' | 'fetched' | 'persons' | 'stopped' | 'fault'>;

const nothing = { state: null, fetched: 0, persons: 0, stopped: 0 } as const;

/** As runNight, whose faults are thrown on. A run that never began, since another one was at it, is not noted. */
export async function runNotedNight(ctx: Context, input: Input<'night.run'>): Promise<NightReport> {
  const [beganAt, openBefore] = [ctx.clock.now(), countOpen(ctx)];
  const note = ({ state, fetched, persons, stopped, fault }: Outcome): Promise<void> => {
    const raised = Math.max(countOpen(ctx) - openBefore, 0);
    const { host } = ctx;
    const run = { state, fetched, persons, stopped, fault, raised, host, night: todayOf(ctx), beganAt };
    return ctx.store.write((tx) => {
      tx.noteNightRun({ ...run, endedAt: ctx.clock.now() });
      if (fault === null) settleFailed(tx, run.night);
    });
  };
  const report = await shown(ctx, () => runNight(ctx, input)).catch(async (error: unknown) => {
    const { code } = faultOf(error);
    // What stopped the night may stop the note as well; the night's fault is the one to tell.
    if (code !== 'night.running') await note({ ...nothing, fault: code }).catch(() => undefined);
    throw error;
  });
  await note({ ...report.summary, fault: null });
  ctx.events.emit('changed', { topics: ['schedule', 'flags'] });
  return report;
}

async function shown<T>({ schedule, events }: Context, work: () => Promise<T>): Promise<T> {
  schedule.running += 1;
  events.emit('changed', { topics: ['schedule'] });
  try {
    return await work();
  } finally {
    schedule.running -= 1;
    events.emit('changed', { topics: ['schedule'] });
  }
}

const countOpen = ({ store }: Context): number => store.read.openFlagCounts().reduce((sum, { open }) => sum + open, 0);
