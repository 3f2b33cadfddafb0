/** Applies one person's block inside the delivery's transaction: register, answer, records, flags. */
import { planBlock, scopeOf } from '../../../core/mirror/apply.ts';
import type { PersonBlock, StatementToInsert } from '../../../core/mirror/records.ts';
import type { LiveRecord } from '../../../core/quality/finding.ts';
import type { SubscriptionView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { reviewPerson } from '../quality/review-person.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow, StoredDelivery } from '../store-values.ts';
import { closeOrders, setStates, verdictOf } from './answer.ts';
import { noteRefresh } from './flag-refresh.ts';
import { orderedFrom } from './ordered-from.ts';
import type { Tally } from './tally.ts';

/** A delivery whose start record has been read; the journal may not have it yet. */
export type Started = Pick<StoredDelivery, 'id' | 'start'>;

/** Takes a block for a delivery: applied, or kept aside when nobody ordered the person (format.md §4.7). */
export function takeBlock(ctx: Context, tx: StoreWriter, delivery: Started, block: PersonBlock, tally: Tally): void {
  const person = admit(ctx, tx, delivery.id, block, tally);
  if (person) applyBlock(ctx, tx, person, delivery, block, tally);
}

/** The person if the block may be applied; otherwise the block is kept aside. Who was not ordered is flagged. */
export function admit(
  ctx: Context,
  tx: StoreWriter,
  delivery: number,
  block: PersonBlock,
  tally: Tally,
): PersonRow | undefined {
  const person = tx.ensurePerson(block.personnummer);
  if (tx.isRegistered(person.id)) return person;
  flagUnregistered(tx, person, delivery);
  if (ctx.settings.mirrorUnregistered) return person;
  tx.keepAside(delivery, block);
  tally.aside();
  return undefined;
}

export function applyBlock(
  ctx: Context,
  tx: StoreWriter,
  person: PersonRow,
  delivery: Started,
  block: PersonBlock,
  tally: Tally,
): void {
  const codes = ctx.schema.response.customerStatus;
  const subscribed = tx.subscriptions(person.id);
  flagUnordered(tx, person, delivery.id, block, subscribed);
  const verdict = verdictOf(codes, block, subscribed);
  if (verdict) {
    setStates(tx, person, new Map(verdict.benefits.map((benefit) => [benefit, verdict.state])), subscribed);
    closeOrders(tx, person, delivery, verdict);
  }
  const held = tx.currentRecords(person.id);
  // Where nothing is held nothing can be withdrawn, and nobody need find out since when.
  const isFirst = held.length === 0;
  const scope = scopeOf(block, codes.active, () => (isFirst ? new Map() : orderedFrom(tx, person, delivery)));
  if (scope.size > 0 && !isFirst) tx.noteAsked(delivery.id, person.id, scope);
  const plan = planBlock(held, block.records, scope);
  tx.applyPlan(person.id, delivery.id, plan);
  noteRefresh(ctx, tx, { delivery: delivery.id, personId: person.id, subscribed, scope, held, plan });
  if (plan.close.length + plan.insert.length > 0) {
    // A person's first block is all that holds of the person: it need not be read back.
    reviewPerson(ctx, tx, person, delivery.id, isFirst ? plan.insert.map(live) : undefined);
  }
  tally.add(block, plan);
}

const live = ({ stored, ...record }: StatementToInsert): LiveRecord => ({ ...record, content: JSON.parse(stored) });

function flagUnregistered(tx: StoreWriter, person: PersonRow, delivery: number): void {
  const subject = `person:${person.id}`;
  tx.raiseFlag({ code: 'person.not-subscribed', personId: person.id, benefit: null, delivery, detail: {}, subject });
}

/** Flags the benefits that came for a person without anybody having ordered them. */
export function flagUnordered(
  tx: StoreWriter,
  person: PersonRow,
  delivery: number,
  block: PersonBlock,
  subscribed: readonly SubscriptionView[],
): void {
  for (const benefit of block.benefits) {
    if (subscribed.some((one) => one.benefit === benefit)) continue;
    const subject = `person:${person.id}:${benefit}`;
    const detail = { benefit };
    tx.raiseFlag({ code: 'person.benefit-not-ordered', personId: person.id, benefit, delivery, detail, subject });
  }
}
