/** Applies one person's block inside the delivery's transaction: register, answer, records, flags. */
import { planBlock, scopeOf } from '../../../core/mirror/apply.ts';
import type { PersonBlock } from '../../../core/mirror/records.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { SubscriptionView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { reviewChange } from '../quality/review-change.ts';
import type { ReadBlock } from '../reading-port.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow, StoredDelivery } from '../store-values.ts';
import { closeOrders, setStates, verdictOf } from './answer.ts';
import { noteRefresh } from './flag-refresh.ts';
import { orderedFrom } from './ordered-from.ts';
import type { Tally } from './tally.ts';

/** A delivery whose start record has been read; the journal may not have it yet. */
export type Started = Pick<StoredDelivery, 'id' | 'start'>;

/** A block as read; one that was kept aside comes without the look at it. */
type Block = PersonBlock & Partial<Pick<ReadBlock, 'look'>>;

/** Takes a block for a delivery: applied, or kept aside when nobody ordered the person (format.md §4.7). */
export function takeBlock(ctx: Context, tx: StoreWriter, delivery: Started, block: Block, tally: Tally): void {
  const admitted = admit(ctx, tx, delivery.id, block, tally);
  if (admitted) applyBlock(ctx, tx, admitted, delivery, block, tally);
}

/** A person, and what was subscribed before the block: it is read once for each block. */
export type Admitted = { readonly person: PersonRow; readonly subscribed: readonly SubscriptionView[] };

/** The person if the block may be applied; otherwise the block is kept aside. Who was not ordered is flagged. */
export function admit(
  ctx: Context,
  tx: StoreWriter,
  delivery: number,
  { look: _, ...block }: Block,
  tally: Tally,
): Admitted | undefined {
  const person = tx.ensurePerson(block.personnummer);
  const subscribed = tx.subscriptions(person.id);
  if (subscribed.length > 0 || tx.isRegistered(person.id)) return { person, subscribed };
  flagUnregistered(tx, person, delivery);
  if (ctx.settings.mirrorUnregistered) return { person, subscribed };
  tx.keepAside(delivery, block);
  tally.aside();
  return undefined;
}

export function applyBlock(
  ctx: Context,
  tx: StoreWriter,
  { person, subscribed }: Admitted,
  delivery: Started,
  block: Block,
  tally: Tally,
): void {
  const { active } = ctx.schema.response.customerStatus;
  flagUnordered(tx, person, delivery.id, block, subscribed);
  const answered = takeAnswer(ctx, tx, { person, subscribed }, delivery, block);
  const held = tx.currentRecords(person.id, concerned(block));
  // Where nothing is held nothing can be withdrawn, and nobody need find out since when; where nothing was answered
  // before, nothing is refreshed either.
  const isFirst = held.length === 0 && (block.informationType === 0 || !tx.holdsAny(person.id));
  const isNews = isFirst && !subscribed.some(({ state }) => state === 'active');
  const since = (of: readonly BenefitName[]) => (isFirst ? new Map() : orderedFrom(tx, person, of, delivery));
  const scope = isNews ? new Map() : scopeOf(block, active, since);
  if (scope.size > 0 && !isFirst) tx.noteAsked(delivery.id, person.id, scope);
  const plan = planBlock(held, block.records, scope);
  tx.applyPlan(person.id, delivery.id, plan);
  if (scope.size > 0)
    noteRefresh(ctx, tx, { delivery: delivery.id, personId: person.id, subscribed, scope, held, plan });
  reviewChange(ctx, tx, {
    person,
    delivery: delivery.id,
    isFirst,
    held,
    plan,
    look: block.look,
    subscriptions: answered,
  });
  tally.add(block, plan, subscribed);
}

/** All benefits; of news, which says nothing of the others, those that are in it and those that its payments are for. */
function concerned({ informationType, benefits, look = 'anyhow' }: Block): readonly BenefitName[] | undefined {
  if (informationType === 0) return undefined;
  return look === 'anyhow' ? benefits : [...benefits, ...look.flatMap((asked) => asked.benefits)];
}

/** Books the answer that a block gives to an order, and returns the subscriptions as they are then. */
function takeAnswer(
  ctx: Context,
  tx: StoreWriter,
  { person, subscribed }: Admitted,
  delivery: Started,
  block: PersonBlock,
): readonly SubscriptionView[] {
  const verdict = verdictOf(ctx.schema.response.customerStatus, block, subscribed);
  if (!verdict) return subscribed;
  closeOrders(tx, person, delivery, verdict);
  const isAnswered = (benefit: BenefitName): boolean => verdict.isAboutAll || verdict.benefits.includes(benefit);
  return setStates(
    tx,
    { person, delivery: delivery.id },
    (benefit) => (isAnswered(benefit) ? verdict.state : undefined),
    subscribed,
  );
}

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
