/** Removes from the mirror whom the rule of retention no longer lets us keep (docs/adr/0014). */
import { setImmediate as turn } from 'node:timers/promises';
import { FaultError } from '../../../shared/fault.ts';
import type { RemovalView } from '../../../shared/retention-views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import { type Due, dueAfter } from './due.ts';

/** Persons between two turns of other work. */
const atOnce = 20;
const page = 1000;

/**
 * All or nobody: one transaction. Who did it, when and how many stands in the access log before anything is removed, and
 * in the mirror. Throws `retention.no-rule`, `retention.changed` when others are due than somebody has seen, `store.*`.
 */
export async function removeDue(ctx: Context, count: number): Promise<RemovalView> {
  const months = ctx.settings.retentionMonths;
  if (months === null) throw new FaultError('retention.no-rule');
  const act = { at: ctx.clock.now(), actor: ctx.actor, host: ctx.host };
  const trace = (action: string): void =>
    ctx.access.record({ ...act, action, personnummer: null, detail: JSON.stringify({ months, persons: count }) });
  let isTraced = false;
  const work = async (tx: StoreWriter) => {
    const leaving = await everybodyDue(ctx, tx);
    if (leaving.length !== count) throw new FaultError('retention.changed', { expected: count, found: leaving.length });
    trace('retention.apply');
    isTraced = true;
    return { ...act, months, persons: count, records: await removeAll(tx, leaving, { ...act, months }) };
  };
  const removal = await ctx.store.write(work).catch((error: unknown) => {
    // The trace comes first and must not claim what was not done.
    if (isTraced) trace('retention.undone');
    throw error;
  });
  await ctx.store.emptyLog();
  ctx.events.emit('changed', { topics: ['persons', 'orders', 'flags'] });
  const [newest] = ctx.store.read.removals(1);
  return { id: newest?.id ?? 0, ...removal };
}

async function everybodyDue(ctx: Context, tx: StoreWriter): Promise<Due[]> {
  const leaving: Due[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const { due, next }: ReturnType<typeof dueAfter> = dueAfter(ctx, tx, after, page);
    leaving.push(...due.filter(({ hindrance }) => hindrance === null));
    after = next;
    await turn();
  }
  return leaving;
}

async function removeAll(
  tx: StoreWriter,
  leaving: readonly Due[],
  act: Omit<RemovalView, 'id' | 'persons' | 'records'>,
): Promise<number> {
  const removal = tx.beginRemoval();
  let records = 0;
  for (const [place, person] of leaving.entries()) {
    records += removal.remove(person);
    if ((place + 1) % atOnce === 0) await turn();
  }
  removal.end({ ...act, persons: leaving.length, records });
  return records;
}
