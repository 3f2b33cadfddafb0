/** Flags the numbers that are missing between deliveries, but for those that a person has settled. */
import { gapsIn } from '../../../core/response/sequence.ts';
import { settlementOf } from '../status.ts';
import type { StoreWriter } from '../store-port.ts';

/** `delivery`: after which the gap was seen. */
export function flagGaps(tx: StoreWriter, delivery: number | null): void {
  const gaps = gapsIn(tx.appliedSequences());
  const settled = tx.settlements().gaps;
  const notes = new Map(gaps.map((gap) => [subjectOf(gap), settlementOf(gap, settled)?.note]));
  for (const { from, to } of gaps) {
    const subject = subjectOf({ from, to });
    if (notes.get(subject) !== undefined) continue;
    tx.raiseFlag({ code: 'response.gap', personId: null, benefit: null, delivery, detail: { from, to }, subject });
  }
  for (const flag of tx.openFlagsOf('response.gap')) {
    const subject = subjectOf(flag.detail);
    const note = notes.get(subject);
    if (!notes.has(subject) || note !== undefined) tx.settleFlag('response.gap', subject, note ?? 'closed');
  }
}

/** Of a gap, or of the flag that told of it. */
const subjectOf = ({ from, to }: { from?: string | number; to?: string | number }): string => `gap:${from}-${to}`;
