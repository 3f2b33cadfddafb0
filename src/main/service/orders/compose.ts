/** Composes the drafts into order files: checked against the XSD and stored before they may be sent. */
import { createHash } from 'node:crypto';
import { stockholm } from '../../../core/calendar/stockholm.ts';
import { missingIn } from '../../../core/order/basis.ts';
import { orderFileName } from '../../../core/order/file-name.ts';
import { partsOf } from '../../../core/order/parts.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { OrderFileView } from '../../../shared/order-file-views.ts';
import type { OrderLineView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import { tellFiles } from './window.ts';

type Lines = readonly OrderLineView[];

/**
 * The files composed: none when there is no draft, several where one would have more lines or bytes than the settings
 * allow. All of them or none: throws `order.schema`, `order.purpose-missing` and `order.consent-missing`, and leaves the
 * drafts as they were.
 */
export async function composeOrders(ctx: Context): Promise<OrderFileView[]> {
  const names = new Set<string>();
  await ctx.store.write(async (tx) => {
    const drafts = tx.draftLines();
    expectBasis(ctx, drafts);
    for (const part of partsOf(drafts, ctx.settings.maxOrderLines))
      for await (const file of filesOf(ctx, part)) names.add(await keep(ctx, tx, file));
  });
  if (names.size === 0) return [];
  ctx.events.emit('changed', { topics: ['orders'] });
  const composed = ctx.store.read.orderFiles().filter(({ name }) => names.has(name));
  return tellFiles(ctx, composed.reverse());
}

/** Drafts may be older than what the settings require. */
function expectBasis({ settings }: Context, drafts: Lines): void {
  const { purposeRequired, consentRequired } = settings;
  const faults = drafts.flatMap(({ kind, purpose, consent }) => {
    const basis = { purpose, ...(consent !== null && { consent }) };
    return (kind !== 'cancel' && missingIn(basis, { purpose: null, purposeRequired, consentRequired })) || [];
  });
  const [first] = faults;
  if (first !== undefined) throw new FaultError(first.code, { ...first.detail, drafts: faults.length });
}

type Composed = { readonly lines: Lines; readonly bytes: Uint8Array };

/** How many bytes lines make is known once they are written: too many are shared out, and each part is tried again. */
async function* filesOf(ctx: Context, lines: Lines): AsyncGenerator<Composed> {
  const bytes = await ctx.xml.composeOrder(ctx.schema, ctx.organisation, lines);
  const most = ctx.settings.maxOrderBytes;
  const parts = bytes.length <= most ? [lines] : partsOf(lines, Math.floor((lines.length * most) / bytes.length));
  if (parts.length === 1) yield { lines, bytes };
  else for (const part of parts) yield* filesOf(ctx, part);
}

/** The name under which it is kept. */
async function keep(ctx: Context, tx: StoreWriter, { lines, bytes }: Composed): Promise<string> {
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
    lines.map(({ id }) => id),
  );
  return name;
}
