/** Checks a person whose records a block has changed, as far as something may be found that was not. */
import type { ApplyPlan, StatementToInsert, StoredRecord } from '../../../core/mirror/records.ts';
import type { HeldRecord } from '../../../core/quality/case-days.ts';
import { type FirstLook, isSound, mayFind } from '../../../core/quality/first-look.ts';
import type { ToReview } from '../../../core/quality/to-review.ts';
import type { SubscriptionView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';
import { contentIn } from '../stored-content.ts';
import { checksOf, reviewPayments, reviewPerson, rulesOf } from './review-person.ts';

export type Changed = {
  readonly person: PersonRow;
  readonly delivery: number;
  /** Nothing held before. */
  readonly isFirst: boolean;
  /** What held before the plan, which has been applied: at least of the benefits that it and the look are about. */
  readonly held: readonly StoredRecord[];
  readonly plan: ApplyPlan;
  /** At the block, where it was read with the rules of now. */
  readonly look: FirstLook | undefined;
  /** As they are now. */
  readonly subscriptions: readonly SubscriptionView[];
};

/** Leaves the flags as reviewPerson() would, and reads no more of the person than it must for that. */
export function reviewChange(ctx: Context, tx: StoreWriter, changed: Changed): void {
  const { isFirst, plan } = changed;
  if (plan.close.length + plan.insert.length === 0) return;
  if (isFirst) reviewFirst(ctx, tx, changed);
  else reviewKnown(ctx, tx, changed);
}

function reviewKnown(ctx: Context, tx: StoreWriter, changed: Changed): void {
  const { person, delivery, subscriptions } = changed;
  const what = tx.isSound(person.id, rulesOf(ctx)) ? toReview(ctx, changed) : 'everything';
  if (what === 'everything') reviewPerson(ctx, tx, person, delivery, undefined, subscriptions);
  else if (what === 'payments') reviewPayments(ctx, tx, person, delivery, subscriptions);
}

/**
 * A person's first block is all that holds of the person: it need not be read back, nor checked where a look at it
 * while it was read has shown that nothing can be found.
 */
function reviewFirst(ctx: Context, tx: StoreWriter, changed: Changed): void {
  const { person, delivery, plan, look, subscriptions } = changed;
  if (look !== undefined && !mayFind(look, subscriptions)) tx.noteSound(person.id, rulesOf(ctx), isSound(look));
  else reviewPerson(ctx, tx, person, delivery, plan.insert.map(live), subscriptions);
}

/** Of whoever was found sound, all flags are settled. */
function toReview({ schema }: Context, { held, plan, look = 'anyhow' }: Changed): ToReview {
  const gone = new Set(plan.close.map(({ id }) => id));
  const closed = held.filter(({ id }) => gone.has(id));
  const kept = held.filter(({ id }) => !gone.has(id));
  return checksOf(schema).toReview({ closed, inserted: plan.insert, kept, look, isAllNew: plan.unchanged === 0 });
}

const live = ({ stored, ...record }: StatementToInsert): HeldRecord => ({ ...record, content: contentIn(stored) });
