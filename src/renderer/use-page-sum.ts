/** Something added up page by page, and again when what it is about has changed. */
import { useEffect, useState } from 'react';
import type { Bridge } from '../shared/contract.ts';
import type { FaultError } from '../shared/fault.ts';
import type { Topic } from '../shared/told.ts';
import { faultErrorFrom } from './fault-error.ts';
import { useBridge } from './queries.ts';

/** Made once, outside of any component: another one begins to add anew. */
export type PageSum<T> = {
  readonly nothing: T;
  readonly topics: readonly Topic[];
  /** With one page more; `after` is the `next` of the page before, null at the beginning, and in the end. */
  add(bridge: Bridge, sum: T, after: number | null): Promise<{ readonly sum: T; readonly next: number | null }>;
};

type Found<T> = { readonly sum: T; readonly isRunning: boolean; readonly error: FaultError | null };

export function usePageSum<T>(adding: PageSum<T>): Found<T> {
  const bridge = useBridge();
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<Found<T>>({ sum: adding.nothing, isRunning: true, error: null });
  useEffect(
    () =>
      bridge.on('changed', ({ topics }) => {
        if (adding.topics.some((topic) => topics.includes(topic))) setTurn((before) => before + 1);
      }),
    [bridge, adding],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn adds anew
  useEffect(() => {
    let isWanted = true;
    const run = async (): Promise<void> => {
      let page: { readonly sum: T; readonly next: number | null } = { sum: adding.nothing, next: null };
      do {
        page = await adding.add(bridge, page.sum, page.next);
        if (!isWanted) return;
        setFound({ sum: page.sum, isRunning: page.next !== null, error: null });
      } while (page.next !== null);
    };
    run().catch(
      (error: unknown) => isWanted && setFound({ sum: adding.nothing, isRunning: false, error: faultErrorFrom(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [bridge, adding, turn]);
  return found;
}
