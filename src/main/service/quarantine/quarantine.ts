/** Deliveries that are kept back: listed, looked into, let in with a reason, or read again. */
import type { Input } from '../../../shared/contract.ts';
import { type Fault, type FaultCode, FaultError } from '../../../shared/fault.ts';
import type { FilePlace, InspectionView } from '../../../shared/quarantine-views.ts';
import type { DeliveryView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { textOf } from '../file-text.ts';
import { ingestWaiting } from '../inbox/ingest.ts';
import { withSchema } from '../schema/schemas.ts';
import type { StoredDelivery } from '../store-values.ts';
import { tell, tellDelivery } from '../tell.ts';
import { excerptAt } from './excerpt.ts';
import { placesOf } from './places.ts';
import { readStopped, type StoppedReading } from './read-stopped.ts';

/** Quarantined and held, oldest first. */
export const listStopped = (ctx: Context): DeliveryView[] =>
  ctx.store.read.stoppedDeliveries().map((delivery) => tellDelivery(ctx, delivery));

/** Reads the archived file again and changes nothing. Throws `quarantine.not-there`. */
export async function inspectStopped(given: Context, { id }: { readonly id: number }): Promise<InspectionView> {
  const ctx = withSchema(given, given.schemas.active());
  const delivery = expectStopped(ctx, id);
  const reading = await readStopped(ctx, delivery);
  const places = await placesOf(
    ctx,
    delivery,
    reading.faults.map(({ mark }) => mark.byte),
  );
  const faults = reading.faults.flatMap(({ fault: { code, detail }, mark }) => {
    const place = placeOf({ code, detail }, places.get(mark.byte));
    return place ? [{ ...tell(ctx, { code, detail: { ...detail, ...place } }), place }] : [];
  });
  const [first] = reading.faults;
  const line = faults[0]?.place.line ?? 1;
  return {
    delivery: tellDelivery(ctx, delivery),
    encoding: (await textOf(ctx, delivery))?.encoding ?? null,
    persons: reading.state.persons,
    start: reading.state.start,
    end: reading.state.end,
    faults,
    excerpt: first ? await excerptAt(ctx, delivery, first.mark, reading.names, line) : null,
    releasable: obstacleTo(reading) === null,
  };
}

/**
 * Lets a delivery in in spite of its faults, and says how it was read then. Throws `quarantine.not-there`, and
 * `quarantine.not-releasable` with the fault that nothing can be read behind.
 */
export async function releaseStopped(
  ctx: Context,
  { id, reason, byTime }: Input<'quarantine.release'>,
): Promise<DeliveryView> {
  const delivery = expectStopped(ctx, id);
  const obstacle = obstacleTo(await readStopped(withSchema(ctx, ctx.schemas.active()), delivery));
  if (obstacle !== null) throw new FaultError('quarantine.not-releasable', { found: id, reason: obstacle });
  await ctx.store.write((tx) => {
    const about = { reason, at: ctx.clock.now(), actor: ctx.actor };
    const isReleased = tx.releaseDelivery(id, byTime ? { ...about, byTime } : about);
    if (!isReleased) throw new FaultError('quarantine.not-there', { found: id });
  });
  await ingestWaiting(ctx);
  return tellDelivery(ctx, ctx.store.read.delivery(id) ?? delivery);
}

/**
 * Reads deliveries again as the program and the schema are now: these, or all that are quarantined. What is sound takes
 * effect in its place. Throws `quarantine.not-there` before anything is read.
 */
export async function rereadStopped(ctx: Context, { ids }: Input<'quarantine.reread'>): Promise<DeliveryView[]> {
  const quarantined = () => ctx.store.read.stoppedDeliveries().filter(({ state }) => state === 'quarantined');
  const asked = ids === undefined ? quarantined().map(({ id }) => id) : [...new Set(ids)];
  for (const id of asked) expectStopped(ctx, id);
  await ctx.store.write((tx) => {
    for (const id of asked) tx.readAgain(id);
  });
  await ingestWaiting(ctx);
  return asked.flatMap((id) => ctx.store.read.delivery(id) ?? []).map((delivery) => tellDelivery(ctx, delivery));
}

/**
 * The parser counts to the last sign that it read, as the journal tells it; other faults stand where an element begins.
 */
function placeOf({ detail: { line, column, byte } }: Fault, found: FilePlace | undefined): FilePlace | undefined {
  const isTold = typeof line === 'number' && typeof column === 'number' && byte === found?.byte;
  return isTold && found ? { line, column, byte: found.byte } : found;
}

function expectStopped(ctx: Context, id: number): StoredDelivery {
  const delivery = ctx.store.read.delivery(id);
  if (delivery?.state !== 'quarantined' && delivery?.state !== 'held')
    throw new FaultError('quarantine.not-there', { found: id });
  return delivery;
}

/** Faults that say what is wrong with a file that can be read all the same. */
const releasable: ReadonlySet<FaultCode> = new Set([
  ...(['response.start-missing', 'response.end-missing', 'response.count-mismatch'] as const),
  ...(['response.record-repeated', 'response.wrong-organisation'] as const),
  // Unless it stopped the reading before the end.
  'response.not-well-formed',
]);

/**
 * The fault that makes a release impossible, or null. A cut-off file has whole persons before the cut, or has nothing
 * to release.
 */
function obstacleTo({ faults, stoppedBy, isResponse, state }: StoppedReading): FaultCode | null {
  const saysNothing = state.start === null && state.persons === 0;
  if (!isResponse || saysNothing) return faults[0]?.fault.code ?? 'response.unknown-root';
  const codes = faults.map(({ fault }) => fault.code);
  return stoppedBy ?? codes.find((code) => !releasable.has(code)) ?? null;
}
