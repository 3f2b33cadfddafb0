/** Decides what a read delivery becomes, from its envelope, its place in the sequence and what it brought. */
import type { Standing } from '../../../core/response/sequence.ts';
import { type Fault, fault } from '../../../shared/fault.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { DeliveryOutcome } from '../store-values.ts';
import type { DeliveryReading } from './read-delivery.ts';
import { noChanges, noCounts, type Tally } from './tally.ts';

/** States in which a delivery has taken effect. */
export const tookEffect = (state: DeliveryOutcome['state']): boolean => state === 'applied' || state === 'empty';

/** The outcome to book. Only a sound delivery in its place takes effect; warnings do not stop it. */
export function judge(
  reading: DeliveryReading,
  standing: Standing,
  tally: Tally,
  about: { readonly night: LocalDate | null; readonly schemaVersion: string },
): DeliveryOutcome {
  const { start, end, persons, drift } = reading.state;
  const seen = { start, end, persons, drift, ...about };
  const untouched = { changes: noChanges, counts: noCounts };
  if (reading.faults.length > 0) return { ...seen, ...untouched, state: 'quarantined', faults: reading.faults };
  if (standing.is === 'late') return { ...seen, ...untouched, state: 'held', faults: [fault('response.late')] };
  const faults = warnings(reading, standing);
  return {
    ...seen,
    state: persons === 0 ? 'empty' : 'applied',
    faults,
    changes: tally.changes(),
    counts: tally.counts(),
  };
}

function warnings(reading: DeliveryReading, standing: Standing): Fault[] {
  const faults: Fault[] = [];
  if (standing.is === 'after-gap') faults.push(fault('response.gap', { from: standing.gap.from, to: standing.gap.to }));
  if (standing.is === 'rerun') faults.push(fault('response.rerun'));
  if (reading.state.untyped > 0) faults.push(fault('response.type-missing', { persons: reading.state.untyped }));
  return faults;
}
