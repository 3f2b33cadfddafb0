/** The nights and what became of them, open flags, and gaps in FK's numbering. */
import { nightStates } from '../../core/calendar/night-states.ts';
import { gapsIn } from '../../core/response/sequence.ts';
import type { StatusView } from '../../shared/views.ts';
import type { Context } from './context.ts';
import { tellFlag } from './tell.ts';

/** `nights`: how many calendar days back. */
export function getStatus(ctx: Context, nights: number): StatusView {
  const deliveries = ctx.store.read.deliveries(10_000);
  return {
    nights: nightStates({
      now: ctx.clock.now(),
      days: nights,
      lateAfter: ctx.settings.lateAfter,
      eves: ctx.settings.eves,
      deliveries,
    }),
    flags: ctx.store.read.flags({ state: 'open' }).map((flag) => tellFlag(ctx, flag)),
    gaps: gapsIn(ctx.store.read.appliedSequences()),
  };
}
