/** The night's work, as the scheduler runs it: fetch, apply, order the refreshes whose night has come, look at the calendar; and again while it is worth waiting. */
import { pauseAfter } from '../../core/calendar/next-try.ts';
import { isStopped } from '../../shared/delivery-state.ts';
import { faultOf } from '../../shared/fault.ts';
import type { NightReport } from '../../shared/night-views.ts';
import { isUnexplained } from '../../shared/settlement.ts';
import type { Context } from './context.ts';
import { fetchNew } from './inbox/fetch.ts';
import { ingestWaiting } from './inbox/ingest.ts';
import { orderNext } from './incidents/order.ts';
import { flagUnsent } from './orders/flag-unsent.ts';
import { sendQueued } from './orders/send.ts';
import { passing } from './passing.ts';
import { getStatus, nightsBetween } from './status.ts';
import type { StoredDelivery } from './store-values.ts';
import { tell, tellDelivery } from './tell.ts';
import { todayOf } from './today.ts';

type Done = Pick<NightReport, 'fetched' | 'refreshes' | 'sent' | 'unsent'> & {
  readonly deliveries: ReadonlyMap<number, StoredDelivery>;
};

/**
 * Throws `transport.*`, `inbox.cancelled`, and `night.running` while another process is at it; deliveries archived by an
 * earlier run are applied even when FK cannot be reached now. With `wait` it goes on until tonight's delivery has come,
 * at most until the hour from which it is late; what stands in the way is thrown only then.
 */
export async function runNight(
  ctx: Context,
  { wait = false }: { readonly wait?: boolean | undefined },
): Promise<NightReport> {
  let done: Done = { fetched: 0, deliveries: new Map(), refreshes: [], sent: [], unsent: null };
  for (let tries = 1; ; tries += 1) {
    const pause = wait ? pauseAfter(tries, ctx.clock.now(), ctx.settings.lateAfter) : null;
    try {
      done = await ctx.store.atNight(() => tryNight(ctx, done));
      if (pause === null || !isDue(ctx)) return reportOf(ctx, done);
    } catch (error) {
      if (pause === null || !passing.includes(faultOf(error).code)) throw error;
    }
    await ctx.clock.wait(pause);
  }
}

async function tryNight(ctx: Context, before: Done): Promise<Done> {
  const backlog = await ingestWaiting(ctx);
  const fetched = await fetchNew(ctx);
  const applied = await ingestWaiting(ctx);
  // What answers have come is known now: what has ended meanwhile is not ordered again.
  const refreshes = [...before.refreshes, ...(await orderNext(ctx))];
  const seen = [...backlog, ...fetched, ...applied].map((delivery) => [delivery.id, delivery] as const);
  const deliveries = new Map([...before.deliveries, ...seen]);
  const outbox = await emptyOutbox(ctx, before.sent);
  return { fetched: before.fetched + fetched.length, deliveries, refreshes, ...outbox };
}

/** What is queued leaves if FK is open. It is no reason to call a night failed that brought its delivery. */
async function emptyOutbox(ctx: Context, before: NightReport['sent']): Promise<Pick<Done, 'sent' | 'unsent'>> {
  try {
    return { sent: [...before, ...(await sendQueued(ctx))], unsent: null };
  } catch (error) {
    const found = faultOf(error);
    // Where a program stays, its sender tries again and says when that has been in vain.
    if (!ctx.schedule.here || !passing.includes(found.code)) await flagUnsent(ctx, error);
    return { sent: before, unsent: tell(ctx, found) };
  }
}

/** Of tonight's delivery: whether it is still to come. */
const isDue = (ctx: Context): boolean =>
  nightsBetween(ctx, todayOf(ctx), todayOf(ctx)).some(({ state }) => state === 'due');

function reportOf(ctx: Context, { fetched, deliveries, ...rest }: Done): NightReport {
  const status = getStatus(ctx, 30);
  const told = [...deliveries.values()].map((delivery) => tellDelivery(ctx, delivery));
  const tonight = status.nights.at(-1);
  return {
    fetched,
    deliveries: told,
    status,
    ...rest,
    summary: {
      night: todayOf(ctx),
      state: tonight?.state ?? 'not-expected',
      fetched,
      persons: told.reduce((sum, { persons }) => sum + persons, 0),
      stopped: told.filter(isStopped).length,
      missing: status.nights.filter((one) => one.state === 'missing' && isUnexplained(one)).length,
      flags: status.flags.length,
      gaps: status.gaps.filter(isUnexplained).length,
    },
  };
}
