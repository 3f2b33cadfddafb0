/** The register's counts, added up page by page, and again when something has been ordered or answered. */
import { useEffect, useState } from 'react';
import type { FaultError } from '../../../shared/fault.ts';
import { addCounts } from '../../../shared/register-sums.ts';
import type { RegisterCount, RegisterCountPage } from '../../../shared/register-views.ts';
import { ask, useBridge } from '../../queries.ts';
import { faultErrorFrom } from './fault-error.ts';

type Counts = {
  readonly counts: readonly RegisterCount[];
  readonly isRunning: boolean;
  readonly error: FaultError | null;
};

const nothing: Counts = { counts: [], isRunning: true, error: null };

export function useRegisterCounts(): Counts {
  const bridge = useBridge();
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState(nothing);
  useEffect(
    () =>
      bridge.on('changed', ({ topics }) => {
        if (topics.includes('orders') || topics.includes('deliveries')) setTurn((before) => before + 1);
      }),
    [bridge],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn counts anew
  useEffect(() => {
    let isWanted = true;
    const run = async (): Promise<void> => {
      let counts: readonly RegisterCount[] = [];
      for (let after: number | null | undefined; after !== null; ) {
        const page: RegisterCountPage = await ask(bridge, 'register.count', after === undefined ? {} : { after });
        if (!isWanted) return;
        counts = addCounts(counts, page.counts);
        after = page.next;
        setFound({ counts, isRunning: after !== null, error: null });
      }
    };
    run().catch(
      (error: unknown) => isWanted && setFound({ ...nothing, isRunning: false, error: faultErrorFrom(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [bridge, turn]);
  return found;
}
