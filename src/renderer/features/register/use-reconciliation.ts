/** A list on its way into a reconciliation: read in pieces, so that the page never holds it, then compared. */
import { useEffect, useRef, useState } from 'react';
import type { FaultError } from '../../../shared/fault.ts';
import type { ReconciliationView } from '../../../shared/register-views.ts';
import { faultErrorFrom } from '../../fault-error.ts';
import { ask, useBridge } from '../../queries.ts';
import { base64Of } from '../orders/base64.ts';

export type Reconciling =
  | { readonly step: 'choose' }
  /** Bytes. */
  | { readonly step: 'reading'; readonly done: number; readonly total: number }
  | { readonly step: 'comparing' }
  | { readonly step: 'done'; readonly found: ReconciliationView }
  | { readonly step: 'failed'; readonly error: FaultError };

/** Small enough for the service to answer others between two pieces. */
const pieceBytes = 128 * 1024;

export function useReconciliation() {
  const bridge = useBridge();
  const turn = useRef(0);
  const [at, setAt] = useState<Reconciling>({ step: 'choose' });
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const run = async (file: File, isMine: () => boolean): Promise<void> => {
    const { id } = await ask(bridge, 'register.begin', {});
    for (let done = 0; done < file.size && isMine(); done += pieceBytes) {
      setAt({ step: 'reading', done, total: file.size });
      const piece = await base64Of(file.slice(done, done + pieceBytes));
      await ask(bridge, 'register.read', { id, piece });
    }
    if (!isMine()) return;
    setAt({ step: 'comparing' });
    const found = await ask(bridge, 'register.compare', { id });
    if (isMine()) setAt({ step: 'done', found });
  };
  const read = (file: File | null | undefined): void => {
    if (!file) return;
    turn.current += 1;
    const mine = turn.current;
    const isMine = (): boolean => turn.current === mine;
    run(file, isMine).catch((error: unknown) => isMine() && setAt({ step: 'failed', error: faultErrorFrom(error) }));
  };
  const stop = (): void => {
    turn.current += 1;
    setAt({ step: 'choose' });
  };
  return { at, read, stop };
}
