/** Turns a delivery's outcome into flags that a person must look at, and settles those that the world has settled. */
import { gapsIn } from '../../../core/response/sequence.ts';
import { stoppingFaults } from '../../../core/response/stopping.ts';
import type { StoreWriter } from '../store-port.ts';
import type { DeliveryOutcome } from '../store-values.ts';
import { flagDrift } from './flag-drift.ts';
import { flagRefresh } from './flag-refresh.ts';
import { tookEffect } from './judge.ts';

export function flagOutcome(tx: StoreWriter, delivery: number, outcome: DeliveryOutcome): void {
  const took = tookEffect(outcome.state);
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

function flagGaps(tx: StoreWriter, delivery: number): void {
  const gaps = gapsIn(tx.appliedSequences());
  const subjects = new Set(gaps.map(subjectOf));
  for (const { from, to } of gaps) {
    const subject = subjectOf({ from, to });
    tx.raiseFlag({ code: 'response.gap', personId: null, benefit: null, delivery, detail: { from, to }, subject });
  }
  for (const flag of tx.openFlagsOf('response.gap')) {
    const closed = subjectOf(flag.detail);
    if (!subjects.has(closed)) tx.settleFlag('response.gap', closed, 'closed');
  }
}

/** Of a gap, or of the flag that told of it. */
const subjectOf = ({ from, to }: { from?: string | number; to?: string | number }): string => `gap:${from}-${to}`;
