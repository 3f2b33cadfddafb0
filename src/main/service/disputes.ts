/**
 * Disputed deliveries: FK has sent wrong facts and compensated for them later (facts.md §7), so a person can mark a
 * delivery. What it brought stays as it is and carries a banner, at every known time, until the dispute is cleared.
 */
import type { PersonDispute } from '../../shared/decisions.ts';
import { FaultError } from '../../shared/fault.ts';
import type { DeliveryView, RecordView } from '../../shared/views.ts';
import type { Context } from './context.ts';
import type { StoreWriter } from './store-port.ts';
import type { DisputedVersion, RecordChange, StoredFlag, StoredRecordView } from './store-values.ts';
import { tellDelivery } from './tell.ts';

/** Throws `mirror.no-such-delivery`, and `dispute.open` when it is disputed already. */
export async function disputeDelivery(
  ctx: Context,
  { id, reason }: { readonly id: number; readonly reason: string },
): Promise<DeliveryView> {
  await ctx.store.write((tx) => {
    expectDelivery(tx, id);
    const dispute = tx.openDispute(id, { reason, actor: ctx.actor, at: ctx.clock.now() });
    if (dispute === undefined) throw new FaultError('dispute.open', { found: id });
    tx.raiseFlag({
      ...{ code: 'delivery.disputed', personId: null, benefit: null, delivery: id, detail: {} },
      subject: subjectOf(dispute),
    });
  });
  return told(ctx, id);
}

/** Throws `mirror.no-such-delivery`, and `dispute.not-there` when nobody disputes it. */
export async function clearDispute(
  ctx: Context,
  { id, note }: { readonly id: number; readonly note: string },
): Promise<DeliveryView> {
  await ctx.store.write((tx) => {
    expectDelivery(tx, id);
    const dispute = tx.clearDispute(id, { note, actor: ctx.actor, at: ctx.clock.now() });
    if (dispute === undefined) throw new FaultError('dispute.not-there', { found: id });
    tx.settleFlag('delivery.disputed', subjectOf(dispute), note);
  });
  return told(ctx, id);
}

/** The flag of a dispute stands for it: resolving the flag would hide what the banners still say. Throws `dispute.open`. */
export function refuseOpenDispute(tx: StoreWriter, { code, delivery }: StoredFlag): void {
  const isOpen = code === 'delivery.disputed' && delivery !== null && tx.disputedDeliveries().has(delivery);
  if (isOpen) throw new FaultError('dispute.open', { found: delivery });
}

const subjectOf = (dispute: number): string => `dispute:${dispute}`;

function expectDelivery(tx: StoreWriter, id: number): void {
  if (!tx.delivery(id)) throw new FaultError('mirror.no-such-delivery', { found: id });
}

function told(ctx: Context, id: number): DeliveryView {
  ctx.events.emit('changed', { topics: ['deliveries', 'persons', 'flags'] });
  const delivery = ctx.store.read.delivery(id);
  if (!delivery) throw new Error('the journal lost a delivery');
  return tellDelivery(ctx, delivery);
}

/** Marks the records that disputed deliveries brought or, where they are shown as withdrawn, withdrew. */
export function markDisputed(
  ctx: Context,
  personId: number,
  records: readonly StoredRecordView[],
): { readonly records: readonly RecordView[]; readonly disputes: readonly PersonDispute[] } {
  const { read } = ctx.store;
  const isAny = read.disputedDeliveries().size > 0;
  const shown = new Map(records.map((record) => [record.id, record.withdrawn !== null]));
  const standing = (isAny ? read.disputedVersions(personId) : []).filter(({ version, brought }) =>
    brought ? shown.has(version) : shown.get(version) === true,
  );
  const disputed = new Set(standing.map(({ version }) => version));
  return {
    records: records.map((record) => ({ ...record, disputed: disputed.has(record.id) })),
    disputes: [...Map.groupBy(standing, ({ delivery }) => delivery).values()].flatMap(disputeOf),
  };
}

function disputeOf(versions: readonly DisputedVersion[]): PersonDispute[] {
  return versions.slice(0, 1).map(({ delivery, night, reason }) => ({
    ...{ delivery: { id: delivery, night }, reason },
    records: versions.length,
  }));
}

/** Says of a change whether a disputed delivery is behind it. */
export function disputedChanges(ctx: Context): (change: RecordChange) => boolean {
  const { read } = ctx.store;
  const disputed = read.disputedDeliveries();
  const stated = (version: number | null): boolean =>
    version !== null && disputed.has(read.statement(version).statedBy ?? 0);
  return ({ by, after }) => disputed.size > 0 && (disputed.has(by.id) || stated(after));
}
