/** A scheduled run that failed and was given up is flagged until one succeeds. */
import type { FaultCode } from '../../../shared/fault.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';

/** Never throws: what stopped the run may stop the flag as well. */
export async function flagFailed(
  { store, events }: Pick<Context, 'store' | 'events'>,
  night: LocalDate,
  code: FaultCode,
): Promise<void> {
  const about = { personId: null, benefit: null, delivery: null, subject: subjectOf(night) };
  await store
    .write((tx) => tx.raiseFlag({ code: 'night.failed', ...about, detail: { date: night, fault: code } }))
    .catch(() => undefined);
  events.emit('changed', { topics: ['flags'] });
}

/** A run has succeeded, whoever ran it. */
export function settleFailed(tx: StoreWriter, night: LocalDate): void {
  for (const { detail } of tx.openFlagsOf('night.failed'))
    tx.settleFlag('night.failed', subjectOf(String(detail.date)), `run: ${night}`);
}

const subjectOf = (night: string): string => `night:${night}`;
