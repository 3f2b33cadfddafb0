/** Arrow keys choose among the ledger's rows, and the chosen one keeps the focus while others come and go. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { LedgerRow } from '../night-grid.ts';

type RowKeys = {
  readonly rows: readonly LedgerRow[];
  /** The chosen row's place; -1: none. */
  readonly chosen: number;
  readonly onSelect: (row: LedgerRow) => void;
  /** Brings a row into sight. */
  readonly reach: (place: number) => void;
};

const pageLength = 8;

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + pageLength,
  PageUp: (at) => at - pageLength,
  Home: () => 0,
  End: (_, last) => last,
};

export function useRowKeys({ rows, chosen, onSelect, reach }: RowKeys) {
  const wanted = useRef<string | null>(null);
  // A link may have chosen a row far down.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another row is chosen, not when rows arrive
  useEffect(() => {
    if (chosen >= 0) reach(chosen);
  }, [rows[chosen]?.id]);
  const focusRef = (row: LedgerRow, element: HTMLTableRowElement | null): void => {
    if (element === null || wanted.current !== row.id) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const last = rows.length - 1;
    const focused = Number((event.target as HTMLElement).closest('tr')?.dataset.index ?? chosen);
    const next = rows[Math.min(last, Math.max(0, step(focused, last)))];
    if (next === undefined) return;
    wanted.current = next.id;
    onSelect(next);
  };
  return { turn: Math.max(chosen, 0), onKeyDown, focusRef };
}
