/** Takes back what has not left the house: order files, and lines that are in none yet. */
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { OrderFileView } from '../../../shared/order-file-views.ts';
import type { OrderLineView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { Act } from '../store-values.ts';
import { settleUnsent } from './flag-unsent.ts';
import { tellFiles } from './window.ts';

const actBy = ({ clock, actor, host }: Context, note: string | undefined): Act => ({
  ...{ at: clock.now(), actor, host },
  note: note ?? null,
});

/**
 * Its lines become drafts again and the file stays in the outbox as evidence; its number is not given a second time.
 * One transaction, as is the beginning of an upload: of the two one comes first. Throws `order.not-recallable`.
 */
export async function recallFile(ctx: Context, { file: id, note }: Input<'order.recall'>): Promise<OrderFileView> {
  await ctx.store.write((tx) => {
    const isRecalled = tx.recallFile(id, actBy(ctx, note));
    const found = tx.orderFiles().find((file) => file.id === id);
    if (isRecalled) return settleUnsent(tx, found?.name ?? '', 'recalled');
    throw new FaultError('order.not-recallable', {
      file: found?.name ?? `${id}`,
      reason: `file-${found?.state ?? 'unknown'}`,
    });
  });
  ctx.events.emit('changed', { topics: ['orders', 'incidents', 'flags'] });
  return tellFiles(ctx, ctx.store.read.orderFiles()).find((file) => file.id === id) as OrderFileView;
}

/**
 * A draft is taken away for good: it keeps its number and stays in the ledger as removed. Throws `order.not-removable`.
 */
export async function removeLine(ctx: Context, { line: id, note }: Input<'order.remove'>): Promise<OrderLineView> {
  const removed = await ctx.store.write((tx) => {
    const was = tx.removeLine(id, actBy(ctx, note));
    const line = tx.orderLine(id);
    if (was !== 'draft' || line === undefined)
      throw new FaultError('order.not-removable', { line: id, reason: `line-${was ?? 'unknown'}` });
    settleSubscription(tx, line);
    return line;
  });
  ctx.events.emit('changed', { topics: ['orders', 'persons', 'incidents'] });
  return removed;
}

/** Most lines of one person that are looked through for others of the same benefit. */
const mostLines = 10_000;

/** What was only wished for is no subscription when nothing is left that asks for it. */
function settleSubscription(tx: StoreWriter, { personnummer, benefit }: OrderLineView): void {
  const person = tx.person(personnummer);
  const held = tx.subscriptions(person?.id ?? 0).find((one) => one.benefit === benefit);
  if (person === undefined || held?.state !== 'ordered') return;
  const others = tx
    .orderLines({ offset: 0, limit: mostLines, personnummer })
    .filter((line) => line.benefit === benefit && line.state !== 'removed');
  if (others.some(({ kind, state }) => kind !== 'cancel' && ['draft', 'composed', 'sent'].includes(state))) return;
  const [last] = others.filter(({ state }) => state === 'answered' || state === 'rejected');
  if (last === undefined) tx.forgetSubscription(person.id, benefit);
  else tx.setSubscriptionStates(person.id, [benefit], last.state === 'rejected' ? 'rejected' : 'ended');
}
