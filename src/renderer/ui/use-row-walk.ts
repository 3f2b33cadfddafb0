/** The rows of a long table as one stop of the Tab key: the arrow keys go through them, also to rows that are not drawn yet. */
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';

const page = 20;
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + page, last),
  PageUp: (at) => Math.max(at - page, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Frames that a far row may take until it is drawn. */
const patience = 30;

/** Rows carry `data-row`, their place. Enter on the table's frame goes to the row that was left last. */
export function useRowWalk(count: number) {
  const part = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [reach, setReach] = useState<number | null>(null);
  const focusRow = (row: number, frames: number): void => {
    const found = part.current?.querySelector<HTMLElement>(`[data-row="${row}"] button`);
    if (found) found.focus();
    else if (frames > 0) requestAnimationFrame(() => focusRow(row, frames - 1));
  };
  const goTo = (row: number): void => {
    setActive(row);
    setReach(row);
    requestAnimationFrame(() => focusRow(row, patience));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = rowOf(event.target);
    const next = at === null ? undefined : steps[event.key]?.(at, count - 1);
    if (next === undefined && !(at === null && event.key === 'Enter')) return;
    event.preventDefault();
    goTo(next ?? Math.min(active, count - 1));
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => setActive((before) => rowOf(target) ?? before);
  return { part, active, reach, onKeyDown, onFocus };
}

function rowOf(target: EventTarget): number | null {
  const row =
    target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]')?.getAttribute('data-row') : null;
  return row === null || row === undefined ? null : Number(row);
}
