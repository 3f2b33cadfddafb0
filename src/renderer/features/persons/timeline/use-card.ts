/** Which item's details are shown: the one under the pointer, else the one with focus, until Escape. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Item } from './lay-out.ts';

/** Milliseconds in which the pointer may travel from the mark to its card. */
const patience = 250;

export type Card = {
  /** A mark's id, or null. */
  readonly shown: string | null;
  readonly onFocus: (item: Item) => void;
  readonly onBlur: () => void;
  readonly onHover: (item: Item | null) => void;
  /** The pointer is on the card itself, or has left it. */
  readonly onCard: (isOver: boolean) => void;
  readonly dismiss: () => void;
};

export function useCard(): Card {
  const [shown, setShown] = useState<string | null>(null);
  const focused = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const stay = useCallback(() => window.clearTimeout(timer.current), []);
  const leave = useCallback(() => {
    stay();
    timer.current = window.setTimeout(() => setShown(focused.current), patience);
  }, [stay]);
  useEffect(() => stay, [stay]);
  const acts = useMemo(
    () => ({
      onFocus: ({ id }: Item): void => {
        stay();
        focused.current = id;
        setShown(id);
      },
      onBlur: (): void => {
        focused.current = null;
        leave();
      },
      onHover: (item: Item | null): void => {
        if (item === null) leave();
        else {
          stay();
          setShown(item.id);
        }
      },
      onCard: (isOver: boolean): void => (isOver ? stay() : leave()),
      dismiss: (): void => {
        stay();
        focused.current = null;
        setShown(null);
      },
    }),
    [stay, leave],
  );
  return { shown, ...acts };
}
