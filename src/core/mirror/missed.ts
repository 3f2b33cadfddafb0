/** Counts what a full refresh changes that the deliveries before it had not brought. */
import type { MissedView } from '../../shared/change-views.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import { recordRule } from '../../shared/record-rule.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import { identity } from './apply.ts';
import { movedTo } from './moved.ts';
import type { ApplyPlan, StoredRecord } from './records.ts';

/** Per refreshed benefit of which something differs; `held` is what held before the plan. What moved has changed. */
export function missedBy(
  profile: SchemaProfile,
  held: readonly StoredRecord[],
  plan: ApplyPlan,
  refreshed: ReadonlySet<BenefitName>,
): MissedView[] {
  const heldById = new Map(held.map((record) => [record.id, record]));
  const closed = plan.close.flatMap(({ id, as }) => {
    const record = heldById.get(id);
    return record === undefined ? [] : [{ ...record, as }];
  });
  return [...refreshed].flatMap((benefit) => {
    const own = closed.filter((record) => record.benefit === benefit);
    const replaced = new Set(own.filter(({ as }) => as === 'replaced').map(identity));
    const gone = own.filter(({ as }) => as === 'withdrawn');
    const came = plan.insert.filter((record) => record.benefit === benefit && !replaced.has(identity(record)));
    if (own.length + came.length === 0) return [];
    const moved = movedTo(gone, came, (record) => recordRule(profile, benefit, record.element)).size;
    return [{ benefit, new: came.length - moved, changed: replaced.size + moved, withdrawn: gone.length - moved }];
  });
}
