/** Sends composed order files, each exactly once, however often it is interrupted. */

import { failPoint } from '../../../shared/fail-point.ts';
import type { OrderFileView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { Transport } from '../ports.ts';
import type { StoreReader } from '../store-port.ts';

type Waiting = ReturnType<StoreReader['orderFilesToSend']>[number];

/**
 * The files sent now, oldest first. Throws `transport.*`; what was sent before the fault stays sent. Two at once would
 * write the same staged file, and publish it twice once FK has taken the first: they go one after the other.
 */
export const sendOrders = (ctx: Context): Promise<OrderFileView[]> => ctx.store.alone(() => sendWaiting(ctx));

async function sendWaiting(ctx: Context): Promise<OrderFileView[]> {
  const waiting = ctx.store.read.orderFilesToSend();
  if (waiting.length === 0) return [];
  const transport = await ctx.transport.connect();
  try {
    for (const [index, file] of waiting.entries()) {
      await sendOne(ctx, transport, file);
      ctx.events.emit('progress', {
        task: 'send',
        file: file.name,
        done: index + 1,
        total: waiting.length,
        unit: 'files',
      });
    }
  } finally {
    await transport.close();
  }
  ctx.events.emit('changed', { topics: ['orders'] });
  const names = new Set(waiting.map(({ name }) => name));
  return ctx.store.read.orderFiles().filter(({ name }) => names.has(name));
}

/**
 * The phases are journalled before each step. A file that was being published is either still staged, or at its
 * place, or gone because FK has taken it: only a rename makes the staged name vanish, so gone means sent. Both names at
 * once mean that the place was taken by something else; then publishing fails again, and says so.
 */
async function sendOne(ctx: Context, transport: Transport, file: Waiting): Promise<void> {
  const wasPublishing = file.phase === 'publishing';
  if (!wasPublishing) {
    await ctx.store.write((tx) => tx.setFilePhase(file.id, 'staging'));
    failPoint('send.before-stage');
    await transport.stage({
      name: file.name,
      size: file.bytes,
      sha256: file.sha256,
      open: () => ctx.outbox.open(file.name),
    });
    failPoint('send.after-stage');
    await ctx.store.write((tx) => tx.setFilePhase(file.id, 'publishing'));
  }
  failPoint('send.before-publish');
  if (!wasPublishing || (await transport.probe(file.name)).staged) await transport.publish(file.name);
  failPoint('send.after-publish');
  await ctx.store.write((tx) => tx.markSent(file.id, ctx.clock.now()));
}
