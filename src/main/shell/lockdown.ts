/** Closes the session: no permissions, no devices, no downloads but files made in the page, no traffic but the app's own. */
import type { Session } from 'electron';
import { appOrigin, pageUrl } from './app-protocol.ts';

type Lockable = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** Files that the page has made of what it shows; the access log has had them before. */
const ownFiles = `blob:${appOrigin}/`;

/** Traffic the window may cause: its own origin, inline images, and the developer tools where they exist. */
const allowed = [pageUrl, ownFiles, 'data:image/', 'devtools://devtools/'];

export function lockDown(session: Lockable): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  // Chromium's spell checker fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  // Electron then asks where the file goes.
  session.on('will-download', (event, file) => {
    if (!file.getURL().startsWith(ownFiles)) event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !allowed.some((start) => details.url.startsWith(start)) }),
  );
}
