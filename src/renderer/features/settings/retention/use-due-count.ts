/** How many are due, added up page by page, and again when somebody was removed, flagged or ordered. */
import { useEffect, useState } from 'react';
import type { FaultError } from '../../../../shared/fault.ts';
import { ask, useBridge } from '../../../queries.ts';
import { faultErrorFrom } from '../../register/fault-error.ts';

type Count = {
  readonly due: number;
  readonly hindered: number;
  readonly isRunning: boolean;
  readonly error: FaultError | null;
};

const nothing: Count = { due: 0, hindered: 0, isRunning: true, error: null };

export function useDueCount(): Count {
  const bridge = useBridge();
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState(nothing);
  useEffect(
    () =>
      bridge.on('changed', ({ topics }) => {
        if (topics.includes('persons') || topics.includes('flags')) setTurn((before) => before + 1);
      }),
    [bridge],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn counts anew
  useEffect(() => {
    let isWanted = true;
    const run = async (): Promise<void> => {
      let [due, hindered] = [0, 0];
      for (let after: number | null = 0; after !== null; ) {
        const page: { due: number; hindered: number; next: number | null } = await ask(bridge, 'retention.count', {
          after,
        });
        if (!isWanted) return;
        [due, hindered, after] = [due + page.due, hindered + page.hindered, page.next];
        setFound({ due, hindered, isRunning: after !== null, error: null });
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
