/** Closing the window hides it while the schedule shall go on; quitting always quits. */
import { existsSync, writeFileSync } from 'node:fs';
import type { App, BrowserWindow } from 'electron';

type Window = Pick<BrowserWindow, 'on' | 'hide'>;

/** `keep` says whether the program goes on without its window; `told` is called each time it does. */
export function goOnWithoutWindow(app: Pick<App, 'on'>, window: Window, keep: () => boolean, told: () => void): void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  window.on('close', (event) => {
    if (isQuitting || !keep()) return;
    event.preventDefault();
    window.hide();
    told();
  });
}

/** Brings a window forward that is hidden, small or behind others. */
export function bringForward(
  window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'> | undefined,
): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

/** True the first time on this machine, which a file remembers; where it cannot be written, it is the first time again. */
export function isFirstTime(mark: string): boolean {
  if (existsSync(mark)) return false;
  try {
    writeFileSync(mark, '');
  } catch {
    // The user is told again: better than never.
  }
  return true;
}
