/** Pages that are asked for one after the other, because somebody wants more: each leaves its traces. */
import { useRef, useState } from 'react';
import type { FaultError } from '../../../shared/fault.ts';
import { faultErrorFrom } from '../../fault-error.ts';

export type More<T> = {
  /** Null before anything was asked. */
  readonly rows: readonly T[] | null;
  readonly hasMore: boolean;
  readonly isRunning: boolean;
  readonly error: FaultError | null;
};

type Page<T> = { readonly rows: readonly T[]; readonly next: number | null };

const nothing = { rows: null, hasMore: false, isRunning: false, error: null } as const;

/**
 * `begin` asks anew, `more` goes on; an answer that nobody waits for any more is left. A page without rows is only a
 * stretch in which nobody is meant: the next is asked for at once.
 */
export function useMore<A, T>(ask: (asked: A, after: number) => Promise<Page<T>>) {
  const turn = useRef(0);
  const place = useRef<{ asked: A; next: number } | null>(null);
  const [found, setFound] = useState<More<T>>(nothing);
  const nextWithRows = async (asked: A, after: number, isMine: () => boolean): Promise<Page<T> | undefined> => {
    let page = await ask(asked, after);
    while (isMine() && page.rows.length === 0 && page.next !== null) page = await ask(asked, page.next);
    return isMine() ? page : undefined;
  };
  const read = async (asked: A, after: number, before: readonly T[]): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setFound({ rows: before.length === 0 ? null : before, hasMore: false, isRunning: true, error: null });
    try {
      const page = await nextWithRows(asked, after, () => turn.current === mine);
      if (page === undefined) return;
      place.current = page.next === null ? null : { asked, next: page.next };
      setFound({ rows: [...before, ...page.rows], hasMore: page.next !== null, isRunning: false, error: null });
    } catch (error) {
      if (turn.current === mine) setFound({ ...nothing, error: faultErrorFrom(error) });
    }
  };
  return {
    ...found,
    begin: (asked: A): Promise<void> => read(asked, 0, []),
    more: async (): Promise<void> => {
      if (place.current !== null) await read(place.current.asked, place.current.next, found.rows ?? []);
    },
    forget: (): void => {
      turn.current += 1;
      setFound(nothing);
    },
  };
}
