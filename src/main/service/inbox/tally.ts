/** Counts what a delivery brought, by kind and by what became of it. */
import type { ApplyPlan, PersonBlock } from '../../../core/mirror/records.ts';
import { createVolumeCount, type VolumeCount } from '../../../core/volume/count.ts';
import type { Changes, KindCounts, SubscriptionView } from '../../../shared/views.ts';

export type Tally = {
  /** `watched`: what the person was subscribed to before. */
  add(block: PersonBlock, plan: ApplyPlan, watched: readonly SubscriptionView[]): void;
  aside(): void;
  changes(): Changes;
  counts(): KindCounts;
  volumes(): ReturnType<VolumeCount['volumes']>;
};

export const noChanges: Changes = { new: 0, changed: 0, withdrawn: 0, unchanged: 0, aside: 0 };
export const noCounts: KindCounts = { cases: 0, payments: 0, clawbacks: 0, statements: 0 };

export function createTally(): Tally {
  const changes = { ...noChanges } as { -readonly [K in keyof Changes]: number };
  const counts = { ...noCounts } as { -readonly [K in keyof KindCounts]: number };
  const volume = createVolumeCount();
  const kinds = { case: 'cases', payment: 'payments', statement: 'statements' } as const;
  return {
    add(block, plan, watched) {
      volume.add(block, watched);
      const replaced = plan.close.filter((closed) => closed.as === 'replaced').length;
      changes.changed += replaced;
      changes.withdrawn += plan.close.length - replaced;
      changes.new += plan.insert.length - replaced;
      changes.unchanged += plan.unchanged;
      for (const record of block.records) {
        counts[kinds[record.kind]]++;
        counts.clawbacks += record.clawbacks;
      }
    },
    aside: () => void changes.aside++,
    changes: () => ({ ...changes }),
    counts: () => ({ ...counts }),
    volumes: () => volume.volumes(),
  };
}
