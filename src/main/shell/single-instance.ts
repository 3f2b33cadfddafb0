/** One app per profile: a second start brings the first one's window forward and leaves. */
import type { App, BrowserWindow } from 'electron';

/** False when another instance has the profile; the caller must quit then. */
export function claimSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  window: () => Pick<BrowserWindow, 'isMinimized' | 'restore' | 'focus'> | undefined,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const current = window();
    if (current?.isMinimized()) current.restore();
    current?.focus();
  });
  return true;
}
