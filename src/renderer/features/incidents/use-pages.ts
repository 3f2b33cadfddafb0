/** Asks a call page after page and adds up what it says, so that nothing waits for a large register. */
import { useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../../shared/contract.ts';
import { type Fault, FaultError } from '../../../shared/fault.ts';
import type { Result } from '../../../shared/result.ts';
import { useBridge } from '../../queries.ts';

type Paged = 'incident.affected' | 'incident.report';

export type Pages<T> = {
  /** What has been added up so far; null before anything was asked. */
  readonly sum: T | null;
  readonly isRunning: boolean;
  readonly error: FaultError | null;
};

const nothing = { sum: null, isRunning: false, error: null } as const;

/** `run` begins anew, and what an earlier run still brings is left; so does leaving the screen, or `stop`. */
export function usePages<C extends Paged, T>(name: C, start: T, add: (sum: T, page: Output<C>) => T) {
  const bridge = useBridge();
  const turn = useRef(0);
  const [pages, setPages] = useState<Pages<T>>(nothing);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const run = async (input: Input<C>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    let sum = start;
    let after: string | null = '';
    setPages({ sum, isRunning: true, error: null });
    while (after !== null) {
      const result: Result<Output<C>> = await bridge.call(name, { ...input, after } as Input<C>);
      if (turn.current !== mine) return;
      if (!result.ok) return setPages({ sum: null, isRunning: false, error: errorOf(result.fault) });
      sum = add(sum, result.value);
      after = result.value.next;
      setPages({ sum, isRunning: after !== null, error: null });
    }
  };
  const stop = (): void => {
    turn.current += 1;
    setPages(nothing);
  };
  return { ...pages, run, stop };
}

const errorOf = ({ code, detail }: Fault): FaultError => new FaultError(code, detail);
