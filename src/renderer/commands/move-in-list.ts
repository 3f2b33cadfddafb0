/** `j` and `k` are the arrow keys of whichever list has the focus, and go into the screen's first list when none has. */

const lists = '[role="listbox"], [role="grid"], [role="treegrid"]';

export function moveInList(key: 'ArrowDown' | 'ArrowUp'): void {
  const focused = document.activeElement;
  if (focused?.closest(lists)) {
    focused.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
    return;
  }
  const first = document.querySelector<HTMLElement>(`main :is(${lists})`);
  (first?.querySelector<HTMLElement>('[tabindex="0"]') ?? first)?.focus();
}
