/** Turns a delivery's outcome into flags that a person must look at, and settles those that the world has settled. */
import { stoppingFaults } from '../../../core/response/stopping.ts';
import { tookEffect } from '../../../shared/delivery-state.ts';
import type { StoreWriter } from '../store-port.ts';
import type { DeliveryOutcome } from '../store-values.ts';
import { flagDrift } from './flag-drift.ts';
import { flagGaps } from './flag-gaps.ts';
import { flagRefresh } from './flag-refresh.ts';

export function flagOutcome(tx: StoreWriter, delivery: number, outcome: DeliveryOutcome): void {
  const took = tookEffect(outcome);
  for (const { code, detail } of outcome.faults) {
    if (code === 'response.gap' || (took && stoppingFaults.includes(code))) continue;
    tx.raiseFlag({ code, personId: null, benefit: null, delivery, detail, subject: `delivery:${delivery}` });
  }
  if (!took) return;
  tx.settleFlagsOf(delivery, stoppingFaults, tx.delivery(delivery)?.released?.reason ?? 'applied');
  flagGaps(tx, delivery);
  flagDrift(tx, delivery, outcome.drift);
  flagRefresh(tx, delivery);
}
