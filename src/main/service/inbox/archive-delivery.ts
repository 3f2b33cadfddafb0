/** Archives a file's bytes and journals their arrival before anything reads them. */
import { fileNight } from '../../../core/calendar/file-night.ts';
import { tookEffect } from '../../../shared/delivery-state.ts';
import { failPoint } from '../../../shared/fail-point.ts';
import type { Context } from '../context.ts';
import type { Bytes, RemoteFile } from '../ports.ts';
import { largeBytes } from '../reading-port.ts';
import type { StoreWriter } from '../store-port.ts';
import type { StoredDelivery } from '../store-values.ts';
import { firstReadAs } from './read-delivery.ts';
import { noChanges, noCounts } from './tally.ts';

export type Arrival = {
  readonly file: string;
  readonly size: number;
  readonly bytes: Bytes;
  /** Where it came from, as evidence. */
  readonly source: string;
  /** When FK had it ready, ISO; null where only the file itself can say. */
  readonly availableAt: string | null;
  readonly task: 'fetch' | 'ingest';
  readonly remote?: RemoteFile;
};

/**
 * The id of the delivery to read: a new one, or the one that already waits with the same bytes. Bytes that have taken
 * effect are journalled as a duplicate and change nothing (format.md §4.5).
 */
export async function archiveDelivery(ctx: Context, arrival: Arrival): Promise<number> {
  const { file, size, task } = arrival;
  const arriving = size < largeBytes ? undefined : ctx.readAhead.prepare(arrival.bytes, firstReadAs(ctx));
  const stored = await ctx.archive.put(arriving?.bytes ?? arrival.bytes, (done) => {
    ctx.heed?.();
    ctx.events.emit('progress', { task, file, done, total: size, unit: 'bytes' });
  });
  arriving?.archived(stored.sha256);
  failPoint('journal.before');
  const journalled = await ctx.store.write((tx) => {
    const id = journal(ctx, tx, arrival, stored);
    failPoint('fetch.before-acknowledge');
    if (arrival.remote) tx.noteFetched(arrival.remote, id);
    return id;
  });
  failPoint('fetch.after-acknowledge');
  return journalled;
}

function journal(ctx: Context, tx: StoreWriter, arrival: Arrival, stored: { sha256: string; bytes: number }): number {
  const before = tx.deliveriesBySha(stored.sha256).filter((delivery) => delivery.state !== 'duplicate');
  const inEffect = before.find(tookEffect);
  const unread = before.find((delivery) => !tookEffect(delivery));
  // Another process has fetched this very file and applied it while this one was at it.
  if (inEffect && arrival.remote && tx.hasFetched(arrival.remote)) return inEffect.id;
  if (!inEffect && unread) {
    if (unread.state !== 'archived') tx.readAgain(unread.id);
    return unread.id;
  }
  const receivedAt = ctx.clock.now();
  const night = fileNight(arrival.file, ctx.settings.responseName);
  const { file, source } = arrival;
  const id = tx.addDelivery({ file, source, ...stored, night, receivedAt, availableAt: arrival.availableAt ?? '' });
  if (inEffect) tx.settleDelivery(id, duplicateOf(inEffect));
  return id;
}

function duplicateOf({ persons, start, end, night, schemaVersion, schemaDigest }: StoredDelivery) {
  const nothing = { faults: [], drift: [], changes: noChanges, counts: noCounts };
  return { ...nothing, state: 'duplicate', persons, start, end, night, schemaVersion, schemaDigest } as const;
}
