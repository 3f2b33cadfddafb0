/** The night's work, as the scheduler runs it: fetch, apply, order the refreshes whose night has come, look at the calendar. */
import type { NightReport } from '../../shared/views.ts';
import type { Context } from './context.ts';
import { fetchNew } from './inbox/fetch.ts';
import { ingestWaiting } from './inbox/ingest.ts';
import { orderNext } from './incidents/order.ts';
import { getStatus } from './status.ts';
import { tellDelivery } from './tell.ts';

/** Throws `transport.*` and `inbox.cancelled`; deliveries archived by an earlier run are applied even when FK cannot be reached now. */
export async function runNight(ctx: Context): Promise<NightReport> {
  const backlog = await ingestWaiting(ctx);
  const fetched = await fetchNew(ctx);
  const applied = await ingestWaiting(ctx);
  // What answers have come is known now: what has ended meanwhile is not ordered again.
  const refreshes = await orderNext(ctx);
  const seen = new Map([...backlog, ...fetched, ...applied].map((delivery) => [delivery.id, delivery]));
  return {
    fetched: fetched.length,
    deliveries: [...seen.values()].map((delivery) => tellDelivery(ctx, delivery)),
    status: getStatus(ctx, 30),
    refreshes,
  };
}
