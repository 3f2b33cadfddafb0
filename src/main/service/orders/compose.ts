/** Composes the drafts into one order file: checked against the XSD and stored before it may be sent. */
import { createHash } from 'node:crypto';
import { stockholm } from '../../../core/calendar/stockholm.ts';
import { orderFileName } from '../../../core/order/file-name.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { OrderFileView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';

/** The files composed: one, or none when there is no draft. Throws `order.schema` and leaves the drafts as they were. */
export async function composeOrders(ctx: Context): Promise<OrderFileView[]> {
  const name = await ctx.store.write((tx) => composeDrafts(ctx, tx));
  if (name === undefined) return [];
  ctx.events.emit('changed', { topics: ['orders'] });
  return ctx.store.read.orderFiles().filter((file) => file.name === name);
}

async function composeDrafts(ctx: Context, tx: StoreWriter): Promise<string | undefined> {
  const drafts = tx.draftLines();
  if (drafts.length === 0) return undefined;
  const bytes = await ctx.xml.composeOrder(ctx.schema, ctx.organisation, drafts);
  const [problem] = await ctx.xml.check(bytes, await ctx.schemas.xsd(ctx.schemaDigest, 'order'));
  if (problem !== undefined) throw new FaultError('order.schema', { reason: problem });
  const composedAt = ctx.clock.now();
  const date = stockholm(composedAt).date;
  const sequence = tx.nextOrderSequence(date);
  const name = orderFileName(ctx.settings.orderName, { organisation: ctx.organisation, date, sequence });
  // Bytes first: a journal row always has its file; a file without a row is written again by the next attempt.
  await ctx.outbox.put(name, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  tx.addOrderFile(
    { name, sha256, bytes: bytes.length, composedAt },
    drafts.map(({ id }) => id),
  );
  return name;
}
