/** The one window: sandboxed, isolated, with a title that never says whose data it shows. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { pageUrl } from './app-protocol.ts';

const windowTitle = 'LEFI-spegeln';

/** `preload` is the built bridge's path; `devTools` is for builds that are not packaged. */
export const windowOptions = (preload: string, devTools: boolean): BrowserWindowConstructorOptions => ({
  title: windowTitle,
  width: 1280,
  height: 860,
  minWidth: 480,
  minHeight: 400,
  show: false,
  webPreferences: {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  },
});

/** Shows the page once it can be seen. The page cannot rename the window: titles reach task bars and screen sharing. */
export async function showPage(window: Pick<BrowserWindow, 'on' | 'once' | 'show' | 'loadURL'>): Promise<void> {
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  await window.loadURL(pageUrl);
}
