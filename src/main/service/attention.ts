/** What needs a person now, grouped and counted, and how far this user of the operating system has seen. */
import type { AttentionView, BoundedCount, FlagGroup, SeenMarks, Visit } from '../../shared/attention-views.ts';
import { faultCodes } from '../../shared/fault.ts';
import type { FlagCount } from './attention-port.ts';
import type { Context } from './context.ts';
import { tellDelivery, tellFlag } from './tell.ts';

/** So many deliveries that are kept back are listed; the rest are counted. */
const shownStopped = 20;
/** So many new flags of one code are counted one by one. */
const mostFresh = 1000;

/** `examples`: how many flags of each code are told. The work grows with the number of codes, not of flags. */
export function getAttention(ctx: Context, examples: number): AttentionView {
  const { read } = ctx.store;
  const visit = visitOf(ctx);
  const seen = read.newestMarks();
  const stopped = read.stoppedDeliveries().reverse();
  return {
    flags: read
      .openFlagCounts()
      .map((one) => groupOf(ctx, one, visit, examples))
      .sort(
        (a, b) => Number(isFresh(b)) - Number(isFresh(a)) || faultCodes.indexOf(a.code) - faultCodes.indexOf(b.code),
      ),
    stopped: {
      count: stopped.length,
      deliveries: stopped.slice(0, shownStopped).map((delivery) => tellDelivery(ctx, delivery)),
    },
    visit,
    after: visit?.effect ?? read.beforeNewest(),
    seen,
    newest: read.deliveryAt(seen.effect),
  };
}

function visitOf(ctx: Context): Visit | null {
  const visit = ctx.store.read.visit(ctx.actor);
  return visit === undefined ? null : { ...visit, delivery: ctx.store.read.deliveryAt(visit.effect) };
}

function groupOf(ctx: Context, { code, open }: FlagCount, visit: Visit | null, examples: number): FlagGroup {
  const { read } = ctx.store;
  const page = { state: 'open', code, limit: examples, beyond: null, newestFirst: true } as const;
  const fresh = visit === null ? null : bounded(read.flagsSince(code, visit.flag, mostFresh + 1));
  return { code, open, fresh, examples: read.flagPage(page).map((flag) => tellFlag(ctx, flag)) };
}

const bounded = (counted: number): BoundedCount => ({ count: Math.min(counted, mostFresh), more: counted > mostFresh });

const isFresh = ({ fresh }: FlagGroup): boolean => fresh !== null && fresh.count > 0;

/** How many flags of each code are open. */
export const countFlags = (ctx: Context): FlagCount[] => ctx.store.read.openFlagCounts();

/**
 * Notes that this user has seen all up to these marks, which an earlier answer gave: what came after it stays new.
 * Earlier marks take a note back.
 */
export async function noteSeen(ctx: Context, { effect, flag }: SeenMarks): Promise<Visit> {
  const visit = await ctx.store.write((tx) => {
    const newest = tx.newestMarks();
    const upTo = { effect: Math.min(effect, newest.effect), flag: Math.min(flag, newest.flag) };
    const noted = { ...upTo, at: ctx.clock.now() };
    tx.noteVisit(ctx.actor, noted);
    return noted;
  });
  return { ...visit, delivery: ctx.store.read.deliveryAt(visit.effect) };
}
