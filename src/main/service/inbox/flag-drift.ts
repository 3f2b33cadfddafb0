/** Flags what the schema profile does not know: once for each kind of unknown thing, however many deliveries have it. */
import type { Drift } from '../../../shared/views.ts';
import type { StoreWriter } from '../store-port.ts';

/** Element names are FK's; values may be personal, so only the path is told. */
export function flagDrift(tx: StoreWriter, delivery: number, drift: readonly Drift[]): void {
  for (const { kind, path } of drift) {
    const [detail, subject] = [{ found: path.slice(0, 300) }, `drift:${kind}:${path}`];
    tx.raiseFlag({ code: 'response.drift', personId: null, benefit: null, delivery, detail, subject });
  }
}
