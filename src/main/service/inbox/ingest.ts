/** Applies archived deliveries, each in one transaction with its journal row: all of it, or nothing of it. */

import { stockholm } from '../../../core/calendar/stockholm.ts';
import { failPoint } from '../../../shared/fail-point.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { flagUnanswered } from '../orders/unanswered.ts';
import { withRulingSchema } from '../schemas.ts';
import type { StoreWriter } from '../store-port.ts';
import type { DeliveryOutcome, PersonRow, StoredDelivery } from '../store-values.ts';
import { admit, takeBlock } from './apply-block.ts';
import { archiveFaultIn, archiveFaults, flagLost } from './archive-fault.ts';
import { flagDoubtful } from './flag-doubtful.ts';
import { flagOutcome } from './flag-outcome.ts';
import { judge, tookEffect } from './judge.ts';
import { placeDelivery } from './place.ts';
import { peekStart, readDelivery } from './read-delivery.ts';
import { isOnTop, nightOfDelivery, standing } from './standing.ts';
import { createTally } from './tally.ts';

/** Reads every delivery that waits, in the order of lopnummer, else skapad, else arrival (format.md §4.5). */
export async function ingestWaiting(ctx: Context): Promise<StoredDelivery[]> {
  const ids = await inOrder(ctx, ctx.store.read.waitingDeliveries());
  for (const id of ids) await ingestDelivery(ctx, id);
  if (ids.length > 0) await ctx.store.emptyLog();
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

async function ingestDelivery(given: Context, id: number): Promise<void> {
  const ctx = await withRulingSchema(given);
  try {
    await ctx.store.write(async (tx) => {
      if (!isWaiting(tx, id)) return;
      const { outcome, persons, isInTurn } = await apply(ctx, tx, id);
      if (!tookEffect(outcome.state)) throw new Undone(outcome, persons);
      book(tx, id, outcome);
      if (isInTurn) tx.noteDay(id, stockholm(ctx.clock.now()).date);
      tx.settleFlagsOf(id, ['person.doubtful', 'response.out-of-order', ...archiveFaults], 'applied');
      flagUnanswered(ctx, tx);
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

/** Applied while it is read when it comes on top; otherwise read first, and then put in its place. */
async function apply(ctx: Context, tx: StoreWriter, id: number) {
  const delivery = tx.delivery(id);
  if (!delivery) throw new Error('the journal lost a delivery');
  const tally = createTally();
  const standingFor = standing(ctx, tx, delivery);
  const [admitted, persons] = [new Map<number, PersonRow>(), new Set<Personnummer>()];
  const reading = await readDelivery(ctx, delivery, (block, start) => {
    failPoint('ingest.person');
    if (start !== null && isOnTop(standingFor(start))) return takeBlock(ctx, tx, { id, start }, block, tally);
    persons.add(block.personnummer);
    const person = admit(ctx, tx, id, block, tally);
    if (person) admitted.set(person.id, person);
  });
  const { start } = reading.state;
  const found = standingFor(start);
  const about = {
    night: nightOfDelivery(ctx, delivery, start),
    schemaVersion: ctx.schema.version,
    schemaDigest: ctx.schemaDigest,
  };
  const released = delivery.released !== null;
  const isSound = reading.faults.length === 0 || released;
  const mustWait = found.is === 'out-of-order' && !released;
  const isPlaced = isSound && !mustWait && (persons.size > 0 || !isOnTop(found));
  if (isPlaced) await placeDelivery(ctx, tx, { delivery, start, persons: [...admitted.values()], tally });
  return { outcome: judge(reading, { standing: found, tally, about, released }), persons, isInTurn: !isPlaced };
}
