/** Books what a full refresh found that the nights had not delivered, and flags it once per delivery (format.md §4.8). */
import { missedBy } from '../../../core/mirror/missed.ts';
import type { ApplyPlan, StoredRecord } from '../../../core/mirror/records.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { SubscriptionView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';

export type Refresh = {
  readonly delivery: number;
  readonly personId: number;
  /** As they were before the delivery answered. */
  readonly subscribed: readonly SubscriptionView[];
  /** The benefits of which the delivery is a full statement (core/mirror/apply.ts). */
  readonly scope: ReadonlyMap<BenefitName, unknown>;
  /** What held before the plan. */
  readonly held: readonly StoredRecord[];
  readonly plan: ApplyPlan;
};

/**
 * Complete information is a refresh for a subscription that was answered before; for others it is the first answer to
 * a new order, which has everything to bring. News of the very night of the refresh count too: nothing tells them apart.
 */
export function noteRefresh(
  { schema }: Context,
  tx: StoreWriter,
  { delivery, personId, subscribed, scope, held, plan }: Refresh,
): void {
  const active = subscribed.filter(({ benefit, state }) => state === 'active' && scope.has(benefit));
  const refreshed = new Set(active.map(({ benefit }) => benefit));
  if (refreshed.size > 0) tx.noteRefresh(delivery, personId, missedBy(schema, held, plan, refreshed));
}

/** One flag for all persons of the delivery; none when every refresh agreed with the mirror. */
export function flagRefresh(tx: StoreWriter, delivery: number): void {
  const missed = tx.missedBetween(tx.momentsOf(delivery), null) ?? [];
  if (missed.length === 0) return;
  const sum = (name: 'new' | 'changed' | 'withdrawn'): number => missed.reduce((total, one) => total + one[name], 0);
  const detail = { new: sum('new'), changed: sum('changed'), withdrawn: sum('withdrawn') };
  const subject = `delivery:${delivery}`;
  tx.raiseFlag({ code: 'mirror.refresh-differs', personId: null, benefit: null, delivery, detail, subject });
}
