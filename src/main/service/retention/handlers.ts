/** The handlers of the calls about retention; what they do is loaded when it is first asked for. */
import type { Handlers } from '../../../shared/contract.ts';
import type { Context } from '../context.ts';

type RetentionHandlers = { [K in keyof Handlers as K extends `retention.${string}` ? K : never]: Handlers[K] };

const load = { due: () => import('./due.ts') } as const;

/** How many of the newest removals are told. */
const toldRemovals = 20;

export const retentionHandlers = (ctx: Context): RetentionHandlers => ({
  'retention.get': async () => ({
    months: ctx.settings.retentionMonths,
    removals: ctx.store.read.removals(toldRemovals),
  }),
  'retention.count': async (input) => (await load.due()).countDue(ctx, input),
  'retention.list': async (input) => (await load.due()).listDue(ctx, input),
  'retention.apply': async ({ count }) => (await import('./remove.ts')).removeDue(ctx, count),
});
