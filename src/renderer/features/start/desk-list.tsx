/** The rows of the start page as a list through which the arrow keys go. */
import type { KeyboardEvent, ReactNode } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Over all rows of the screen, also those of another list. */
function move(event: KeyboardEvent): void {
  const step = steps[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('[data-desk-row]')) return;
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-desk-row]')];
  event.preventDefault();
  rows[step(rows.indexOf(event.target), rows.length - 1)]?.focus();
}

export function DeskList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className="desk" aria-label={label} onKeyDown={move}>
      {children}
    </ul>
  );
}
