/** Applies archived deliveries, each in one transaction with its journal row: all of it, or nothing of it. */

import { nightOf } from '../../../core/calendar/file-night.ts';
import { type Standing, standingOf } from '../../../core/response/sequence.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { flagUnanswered } from '../orders/unanswered.ts';
import type { StoreReader, StoreWriter } from '../store-port.ts';
import type { DeliveryOutcome, StoredDelivery } from '../store-values.ts';
import { takeBlock } from './apply-block.ts';
import { flagDoubtful } from './flag-doubtful.ts';
import { flagOutcome } from './flag-outcome.ts';
import { judge, tookEffect } from './judge.ts';
import { type DeliveryReading, peekStart, readDelivery } from './read-delivery.ts';
import { createTally } from './tally.ts';

/** Reads every delivery that waits, in the order of lopnummer, else skapad, else arrival (format.md §4.5). */
export async function ingestWaiting(ctx: Context): Promise<StoredDelivery[]> {
  const ids = await inOrder(ctx, ctx.store.read.waitingDeliveries());
  for (const id of ids) await ingestDelivery(ctx, id);
  if (ids.length > 0) ctx.events.emit('changed', { topics: ['deliveries', 'orders', 'persons', 'flags'] });
  return ids.flatMap((id) => ctx.store.read.delivery(id) ?? []);
}

async function inOrder(ctx: Context, waiting: readonly StoredDelivery[]): Promise<number[]> {
  const peeked: { id: number; start: StartRecord | null }[] = [];
  for (const { id, sha256 } of waiting) peeked.push({ id, start: await peekStart(ctx, sha256) });
  const number = ({ start }: (typeof peeked)[number]): number => start?.lopnummer ?? Number.POSITIVE_INFINITY;
  const created = ({ start }: (typeof peeked)[number]): string => start?.skapad ?? '';
  peeked.sort((a, b) => compare(number(a), number(b)) || compare(created(a), created(b)) || compare(a.id, b.id));
  return peeked.map(({ id }) => id);
}

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

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

async function ingestDelivery(ctx: Context, id: number): Promise<void> {
  try {
    await ctx.store.write(async (tx) => {
      const { outcome, heldBack } = await apply(ctx, tx, id);
      if (!tookEffect(outcome.state)) throw new Undone(outcome, heldBack);
      book(tx, id, outcome);
      flagUnanswered(ctx, tx);
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    await ctx.store.write((tx) => {
      book(tx, id, error.outcome);
      if (error.outcome.state === 'held') flagDoubtful(tx, id, error.outcome, error.heldBack);
    });
  }
}

function book(tx: StoreWriter, id: number, outcome: DeliveryOutcome): void {
  tx.settleDelivery(id, outcome);
  flagOutcome(tx, id, outcome);
}

async function apply(ctx: Context, tx: StoreWriter, id: number) {
  const delivery = tx.delivery(id);
  if (!delivery) throw new Error('the journal lost a delivery');
  const tally = createTally();
  const place = placing(tx);
  const heldBack = new Set<Personnummer>();
  const reading = await readDelivery(ctx, delivery, (block, start) => {
    if (place.mayApply(start)) takeBlock(ctx, tx, id, block, tally);
    else heldBack.add(block.personnummer);
  });
  const about = { night: nightOfDelivery(ctx, delivery, reading), schemaVersion: ctx.schema.version };
  return { outcome: judge(reading, place.standing(reading.state.start), tally, about), heldBack };
}

/** Finds the delivery's place once, when its start record is known, before anything of it is applied. */
function placing(tx: StoreReader) {
  let standing: Standing | undefined;
  const find = (start: StartRecord | null): Standing => {
    const last = tx.lastInEffect();
    return start ? standingOf(start, tx.appliedSequences(), last?.start?.skapad ?? null) : { is: 'next' };
  };
  const standingFor = (start: StartRecord | null): Standing => {
    standing ??= find(start);
    return standing;
  };
  return {
    standing: standingFor,
    mayApply: (start: StartRecord | null): boolean => start !== null && standingFor(start).is !== 'late',
  };
}

const nightOfDelivery = (ctx: Context, delivery: StoredDelivery, reading: DeliveryReading) =>
  nightOf({ file: delivery.file, created: reading.state.start?.skapad ?? null }, ctx.settings.responseName);
