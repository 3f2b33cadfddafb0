/** Decides what a read delivery becomes, from its envelope, its place in the sequence and what it brought. */
import type { Standing } from '../../../core/response/sequence.ts';
import { type Fault, fault } from '../../../shared/fault.ts';
import type { DeliveryReading } from '../reading-port.ts';
import type { DeliveryOutcome } from '../store-values.ts';
import { noChanges, noCounts, type Tally } from './tally.ts';

export type Circumstances = {
  readonly standing: Standing;
  readonly tally: Tally;
  readonly about: Pick<DeliveryOutcome, 'night' | 'schemaVersion' | 'schemaDigest'>;
  /** A person has let it in, whatever is wrong with its envelope or its place. */
  readonly released: boolean;
};

/** The outcome to book. Only a sound delivery in its place takes effect; warnings do not stop it. */
export function judge(reading: DeliveryReading, { standing, tally, about, released }: Circumstances): DeliveryOutcome {
  const { start, end, persons, drift } = reading.state;
  const seen = { start, end, persons, drift, ...about };
  const untouched = { changes: noChanges, counts: noCounts };
  if (!released) {
    if (reading.faults.length > 0) return { ...seen, ...untouched, state: 'quarantined', faults: reading.faults };
    if (standing.is === 'out-of-order') {
      return { ...seen, ...untouched, state: 'held', faults: [fault('response.out-of-order')] };
    }
  }
  return {
    ...seen,
    state: persons === 0 ? 'empty' : 'applied',
    faults: [...reading.faults, ...warnings(reading, standing)],
    changes: tally.changes(),
    counts: tally.counts(),
  };
}

function warnings(reading: DeliveryReading, standing: Standing): Fault[] {
  const faults: Fault[] = [];
  if (standing.is === 'after-gap') faults.push(fault('response.gap', { from: standing.gap.from, to: standing.gap.to }));
  if (standing.is === 'late') faults.push(fault('response.late'));
  if (standing.is === 'rerun') {
    const { superseded, by } = standing;
    faults.push(fault('response.rerun', { superseded, found: by }));
  }
  if (reading.state.untyped > 0) faults.push(fault('response.type-missing', { persons: reading.state.untyped }));
  return faults;
}
