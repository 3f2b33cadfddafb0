/** One app per profile: a second start brings the first one's window forward and leaves. */
import type { App, BrowserWindow } from 'electron';
import { bringForward } from './background.ts';

/** False when another instance has the profile; the caller must quit then. */
export function claimSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  window: () => Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'> | undefined,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    bringForward(window());
  });
  return true;
}
