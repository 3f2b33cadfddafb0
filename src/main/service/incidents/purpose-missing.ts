/** Batches that were planned before the settings required a purpose wait until somebody gives them one, and say so. */
import { FaultError } from '../../../shared/fault.ts';
import type { Context } from '../context.ts';
import type { Batch } from '../incident-port.ts';
import type { StoreReader, StoreWriter } from '../store-port.ts';

/** By the settings of now: a purpose that is no longer required is not waited for. */
export const lacksPurpose = ({ settings }: Pick<Context, 'settings'>, { purpose }: Batch): boolean =>
  settings.purposeRequired && purpose === null;

/**
 * Those whose turn may come. Somebody who asks for one incident's next batch is told: throws `order.purpose-missing`. The
 * night, which asks for all, flags each incident that lacks it instead, and closes the flags of those that do not.
 */
export async function withPurpose(ctx: Context, incident: string | null): Promise<Batch[]> {
  const waiting = ctx.store.read.waitingBatches(incident);
  // An incident has several batches, and one flag.
  const lacking = [...new Set(waiting.filter((batch) => lacksPurpose(ctx, batch)).map((batch) => batch.incident))];
  if (incident !== null && lacking.length > 0) throw new FaultError('order.purpose-missing', { incident });
  if (incident === null) await flag(ctx, lacking);
  return waiting.filter((batch) => !lacksPurpose(ctx, batch));
}

async function flag(ctx: Context, lacking: readonly string[]): Promise<void> {
  const flagged = flaggedIn(ctx.store.read);
  if (flagged.length === lacking.length && flagged.every((one) => lacking.includes(one))) return;
  await ctx.store.write((tx) => {
    for (const one of flagged) if (!lacking.includes(one)) settlePurpose(tx, one);
    for (const one of lacking) raise(tx, one);
  });
  ctx.events.emit('changed', { topics: ['flags'] });
}

const flaggedIn = (read: StoreReader): string[] =>
  read.openFlagsOf('order.purpose-missing').map(({ detail }) => String(detail.incident));

function raise(tx: StoreWriter, incident: string): void {
  const about = { personId: null, benefit: null, delivery: null };
  tx.raiseFlag({ code: 'order.purpose-missing', ...about, subject: subjectOf(incident), detail: { incident } });
}

export const settlePurpose = (tx: StoreWriter, incident: string): void =>
  tx.settleFlag('order.purpose-missing', subjectOf(incident), 'purpose given, or not required');

const subjectOf = (incident: string): string => `incident:${incident}`;
