/** Checks a person whose records a block has changed, as far as something may be found that was not. */
import type { ApplyPlan, StatementToInsert, StoredRecord } from '../../../core/mirror/records.ts';
import type { LiveRecord } from '../../../core/quality/finding.ts';
import { type FirstLook, isSound, mayFind } from '../../../core/quality/first-look.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { SubscriptionView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';
import { checksOf, reviewPerson, rulesOf } from './review-person.ts';

export type Changed = {
  readonly person: PersonRow;
  readonly delivery: number;
  /** Nothing held before. */
  readonly isFirst: boolean;
  /** What held before the plan, which has been applied: at least of the benefits that it is about. */
  readonly held: readonly StoredRecord[];
  readonly plan: ApplyPlan;
  /** At the block, where it was read with the rules of now. */
  readonly look: FirstLook | undefined;
  /** As they are now. */
  readonly subscriptions: readonly SubscriptionView[];
};

/** Leaves the flags as reviewPerson() would, and reads no more of the person than it must for that. */
export function reviewChange(ctx: Context, tx: StoreWriter, changed: Changed): void {
  const { person, delivery, isFirst, plan, subscriptions } = changed;
  if (plan.close.length + plan.insert.length === 0) return;
  if (isFirst) reviewFirst(ctx, tx, changed);
  else if (!tx.isSound(person.id, rulesOf(ctx)) || !staysSound(ctx, tx, changed))
    reviewPerson(ctx, tx, person, delivery, undefined, subscriptions);
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
function staysSound({ schema }: Context, tx: StoreWriter, { person, held, plan }: Changed): boolean {
  const closed = new Set(plan.close.map(({ id }) => id));
  const isAbout = (benefit: BenefitName): boolean =>
    held.some((one) => one.benefit === benefit) || plan.insert.some((one) => one.benefit === benefit);
  return checksOf(schema).staysSound({
    closed: held.filter(({ id }) => closed.has(id)),
    inserted: plan.insert.map(live),
    kept: (benefit) =>
      isAbout(benefit)
        ? held.filter((one) => one.benefit === benefit && !closed.has(one.id))
        : tx.currentRecords(person.id, [benefit]),
    contentOf: tx.recordContent,
  });
}

const live = ({ stored, ...record }: StatementToInsert): LiveRecord => ({ ...record, content: JSON.parse(stored) });
