/** Keeps every page of the app where it is: no navigation, no new windows, no embedded pages. */
import type { App, WebContents } from 'electron';

/** For all contents there will ever be, before any of them loads anything. */
export const guardAllContents = (app: Pick<App, 'on'>): void => {
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
};

function guardNavigation(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
