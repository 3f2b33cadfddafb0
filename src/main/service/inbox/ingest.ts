/** Applies archived deliveries, each in one transaction with its journal row: all of it, or nothing of it. */
import { compare } from '../../../shared/compare.ts';
import { tookEffect } from '../../../shared/delivery-state.ts';
import { failPoint } from '../../../shared/fail-point.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { flagUnanswered } from '../orders/unanswered.ts';
import { NotPlain } from '../plain-port.ts';
import type { Parsing } from '../reading-port.ts';
import { withRulingSchema } from '../schema/schemas.ts';
import type { StoreWriter } from '../store-port.ts';
import type { DeliveryOutcome, StoredDelivery } from '../store-values.ts';
import { todayOf } from '../today.ts';
import { archiveFaultIn, archiveFaults, flagLost } from './archive-fault.ts';
import { flagDoubtful } from './flag-doubtful.ts';
import { flagOutcome } from './flag-outcome.ts';
import { flagVolume } from './flag-volume.ts';
import { peekStart } from './read-delivery.ts';
import { takeDelivery } from './take-delivery.ts';

/**
 * Reads every delivery that waits, in the order of lopnummer, else skapad, else arrival (format.md §4.5). Throws
 * `inbox.cancelled`: then the one that was being read, and all after it, wait as before.
 */
export async function ingestWaiting(ctx: Context): Promise<StoredDelivery[]> {
  const ids = await inOrder(ctx, ctx.store.read.waitingDeliveries());
  try {
    await ctx.halt.during((heed) => ingestAll({ ...ctx, heed }, ids));
  } finally {
    // What was committed can be seen by now: nobody need wait for the log.
    if (ids.length > 0) ctx.events.emit('changed', { topics: ['deliveries', 'orders', 'persons', 'flags'] });
    if (ids.length > 0) await ctx.store.emptyLog();
  }
  return ids.flatMap((id) => ctx.store.read.delivery(id) ?? []);
}

async function ingestAll(ctx: Context, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    ctx.heed?.();
    await ingestDelivery(ctx, id);
  }
}

async function inOrder(ctx: Context, waiting: readonly StoredDelivery[]): Promise<number[]> {
  // Nearly every night: one that waits alone need not be looked into first.
  if (waiting.length <= 1) return waiting.map(({ id }) => id);
  const peeked: { id: number; start: StartRecord | null }[] = [];
  for (const { id, sha256 } of waiting) peeked.push({ id, start: await peekStart(ctx, sha256) });
  const number = ({ start }: (typeof peeked)[number]): number => start?.lopnummer ?? Number.POSITIVE_INFINITY;
  const created = ({ start }: (typeof peeked)[number]): string => start?.skapad ?? '';
  peeked.sort((a, b) => compare(number(a), number(b)) || compare(created(a), created(b)) || compare(a.id, b.id));
  return peeked.map(({ id }) => id);
}

/** Carries the outcome of a delivery that must not take effect out of the transaction that it undoes. */
class Undone extends Error {
  readonly outcome: DeliveryOutcome;
  readonly heldBack: ReadonlySet<Personnummer>;
  constructor(outcome: DeliveryOutcome, heldBack: ReadonlySet<Personnummer>) {
    super('undone');
    this.outcome = outcome;
    this.heldBack = heldBack;
  }
}

/** First with the fast parser; what that is not sure of is undone and read by the strict one. */
async function ingestDelivery(given: Context, id: number): Promise<void> {
  const ctx = await withRulingSchema(given);
  try {
    await ingestBy('plain', ctx, id);
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
    await ingestBy('strict', ctx, id);
  }
}

async function ingestBy(parsing: Parsing, ctx: Context, id: number): Promise<void> {
  try {
    await ctx.store.write(async (tx) => {
      if (!isWaiting(tx, id)) return;
      const { outcome, persons, isInTurn, volumes } = await takeDelivery(parsing, ctx, tx, id);
      if (!tookEffect(outcome)) throw new Undone(outcome, persons);
      book(tx, id, outcome);
      if (isInTurn) tx.noteDay(id, todayOf(ctx));
      tx.settleFlagsOf(id, ['person.doubtful', 'response.out-of-order', ...archiveFaults], 'applied');
      flagUnanswered(ctx, tx, id);
      tx.noteVolumes(id, volumes);
      flagVolume(tx, id);
    });
  } catch (error) {
    if (error instanceof Undone) return await ctx.store.write((tx) => bookUndone(tx, id, error));
    const lost = archiveFaultIn(error);
    if (lost === undefined) throw error;
    await ctx.store.write((tx) => isWaiting(tx, id) && flagLost(tx, id, lost));
  }
}

function bookUndone(tx: StoreWriter, id: number, { outcome, heldBack }: Undone): void {
  if (!isWaiting(tx, id)) return;
  book(tx, id, outcome);
  if (outcome.state === 'held') flagDoubtful(tx, id, outcome, heldBack);
}

/** False when another process has read it since. */
const isWaiting = (tx: StoreWriter, id: number): boolean => tx.delivery(id)?.state === 'archived';

function book(tx: StoreWriter, id: number, outcome: DeliveryOutcome): void {
  failPoint('ingest.before-settle');
  tx.settleDelivery(id, outcome);
  flagOutcome(tx, id, outcome);
}
