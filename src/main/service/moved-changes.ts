/** Tells a record that was withdrawn under one time and stated under another as one that changed. */
import { movedTo } from '../../core/mirror/moved.ts';
import { recordRule } from '../../shared/record-rule.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { RecordChange } from './store-values.ts';

/**
 * One person's changes. In May and June 2024 FK's payments had the whole period instead of the compensated days
 * (facts.md §7, I-17): corrected, such a payment has another key, and is the same payment all the same.
 */
export function withMoved(profile: SchemaProfile, changes: readonly RecordChange[]): RecordChange[] {
  const byDelivery = Map.groupBy(changes, ({ by }) => by.id);
  const moved = new Map<RecordChange, RecordChange>();
  for (const together of byDelivery.values()) {
    const gone = together.filter(({ change }) => change === 'withdrawn');
    const came = together.filter(({ change }) => change === 'new');
    const ruleOf = ({ benefit, element }: { benefit: string; element: string }) =>
      recordRule(profile, benefit, element);
    for (const [before, after] of movedTo(gone, came, ruleOf)) moved.set(after, before);
  }
  const left = new Set(moved.values());
  return changes.flatMap((change) => {
    if (left.has(change)) return [];
    const before = moved.get(change);
    return [before === undefined ? change : { ...change, change: 'changed' as const, before: before.before }];
  });
}
