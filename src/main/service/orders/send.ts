/** Sends composed order files, each exactly once, however often it is interrupted, and only while FK takes files. */
import { failPoint } from '../../../shared/fail-point.ts';
import { fault } from '../../../shared/fault.ts';
import type { SentFileView } from '../../../shared/order-file-views.ts';
import type { Context } from '../context.ts';
import type { Transport } from '../ports.ts';
import type { UnsentOrderFile } from '../store-values.ts';
import { tell } from '../tell.ts';
import { settleUnsent } from './flag-unsent.ts';
import { queueFiles } from './queue.ts';
import { onTheWall, tellFiles, windowNow } from './window.ts';

export type SendContext = Pick<
  Context,
  'store' | 'clock' | 'settings' | 'transport' | 'outbox' | 'events' | 'actor' | 'host'
>;

/**
 * All that waits, oldest first. While FK is closed a file is queued instead, and told with `order.outside-window`,
 * unless `force`, which leaves its trace. Throws `transport.*`; what was sent before the fault stays sent. Two at once
 * would write the same staged file, and publish it twice once FK has taken the first: they go one after the other.
 */
export const sendOrders = (
  ctx: SendContext,
  { force = false }: { readonly force?: boolean | undefined } = {},
): Promise<SentFileView[]> =>
  ctx.store.alone(async () => {
    const waiting = ctx.store.read.orderFilesToSend();
    if (!force && !windowNow(ctx).isOpen) await queueFiles(ctx, waiting);
    else await upload(ctx, waiting, force);
    return told(ctx, waiting);
  });

/** What was queued, and what was being sent when it was interrupted; nothing while FK is closed. Throws as sendOrders. */
export async function sendQueued(ctx: SendContext): Promise<SentFileView[]> {
  const queued = (): UnsentOrderFile[] => ctx.store.read.orderFilesToSend().filter(({ state }) => state !== 'composed');
  if (queued().length === 0 || !windowNow(ctx).isOpen) return [];
  return ctx.store.alone(async () => {
    const waiting = queued();
    await upload(ctx, waiting, false);
    return told(ctx, waiting);
  });
}

/** The window may close, and a file may be recalled, while others are on their way. */
async function upload(ctx: SendContext, waiting: readonly UnsentOrderFile[], force: boolean): Promise<void> {
  if (waiting.length === 0) return;
  const transport = await ctx.transport.connect();
  try {
    for (const [index, file] of waiting.entries()) {
      if (!force && !windowNow(ctx).isOpen) return await queueFiles(ctx, waiting.slice(index));
      await sendOne(ctx, transport, file);
      const [done, total] = [index + 1, waiting.length];
      ctx.events.emit('progress', { task: 'send', file: file.name, done, total, unit: 'files' });
    }
  } finally {
    await transport.close();
    ctx.events.emit('changed', { topics: ['orders', 'flags'] });
  }
}

/**
 * The phases are journalled before each step. A file that was being published is either still staged, or at its
 * place, or gone because FK has taken it: only a rename makes the staged name vanish, so gone means sent. Both names at
 * once mean that the place was taken by something else; then publishing fails again, and says so.
 */
async function sendOne(ctx: SendContext, transport: Transport, file: UnsentOrderFile): Promise<void> {
  const wasPublishing = file.phase === 'publishing';
  if (!wasPublishing) {
    if (!(await begin(ctx, file))) return;
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
  await ctx.store.write((tx) => {
    tx.markSent(file.id, ctx.clock.now());
    settleUnsent(tx, file.name, 'sent');
  });
}

/** False when it was recalled meanwhile; from here on it cannot be. Who sends although FK is closed stands beside it. */
const begin = (ctx: SendContext, { id }: UnsentOrderFile): Promise<boolean> =>
  ctx.store.write((tx) => {
    if (!tx.orderFilesToSend().some((file) => file.id === id)) return false;
    tx.setFilePhase(id, 'staging');
    const { clock, actor, host } = ctx;
    if (!windowNow(ctx).isOpen) tx.noteFileAct(id, 'forced', { at: clock.now(), actor, host, note: null });
    return true;
  });

/** As they stand now, what still waits with the reason. */
function told(ctx: SendContext, files: readonly UnsentOrderFile[]): SentFileView[] {
  const ids = new Set(files.map(({ id }) => id));
  const now = tellFiles(ctx, ctx.store.read.orderFiles()).filter(({ id }) => ids.has(id));
  return now.map((file) => {
    if (file.goesAt === null) return file;
    const detail = { file: file.name, opens: onTheWall(file.goesAt) };
    return { ...file, fault: tell(ctx, fault('order.outside-window', detail)) };
  });
}
