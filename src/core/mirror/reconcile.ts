/** What must be closed and stated so that the mirror holds exactly what a fold of deliveries says. */
import { identity } from './apply.ts';
import type { ApplyPlan, RecordKey, StoredRecord } from './records.ts';

type Wanted = RecordKey & Pick<StoredRecord, 'digest'>;

export type Reconciled<W> = {
  readonly close: ApplyPlan['close'];
  readonly state: readonly W[];
  readonly unchanged: number;
};

/** A held record that no counting delivery states any more is withdrawn. Equal content stays as it is. */
export function reconcile<W extends Wanted>(held: readonly StoredRecord[], wanted: readonly W[]): Reconciled<W> {
  const missing = new Map(wanted.map((record) => [identity(record), record]));
  const close: { id: number; as: 'replaced' | 'withdrawn' }[] = [];
  let unchanged = 0;
  for (const record of held) {
    const key = identity(record);
    const want = missing.get(key);
    if (want?.digest === record.digest) {
      missing.delete(key);
      unchanged += 1;
    } else close.push({ id: record.id, as: want ? 'replaced' : 'withdrawn' });
  }
  // In an order of its own: a fold's depends on where it began.
  const state = [...missing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
  return { close, state, unchanged };
}
