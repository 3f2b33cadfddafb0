/** The handlers of the register's calls; what they do is loaded when it is first asked for. */
import type { Handlers } from '../../../shared/contract.ts';
import type { Context } from '../context.ts';

type RegisterHandlers = { [K in keyof Handlers as K extends `register.${string}` ? K : never]: Handlers[K] };

const load = {
  list: () => import('./list.ts'),
  reconcile: () => import('./reconcile.ts'),
  differences: () => import('./differences.ts'),
} as const;

export const registerHandlers = (ctx: Context): RegisterHandlers => ({
  'register.list': async (input) => (await load.list()).registerPage(ctx, input),
  'register.count': async (input) => (await load.list()).registerCounts(ctx, input),
  'register.begin': async () => (await load.reconcile()).beginReconciliation(ctx),
  'register.read': async (input) => (await load.reconcile()).readListPiece(ctx, input),
  'register.compare': async (input) => (await load.reconcile()).compareList(ctx, input),
  'register.differences': async (input) => (await load.differences()).differencePage(ctx, input),
  'register.faults': async (input) => (await load.differences()).listFaults(ctx, input),
  'register.order': async (input) => (await import('./order-differences.ts')).orderDifferences(ctx, input),
  'register.export': async (input) => (await load.differences()).exportDifferences(ctx, input),
});
