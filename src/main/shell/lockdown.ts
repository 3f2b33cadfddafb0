/** Closes the session: no permissions, no devices, no downloads by itself, no traffic but the app's own files. */
import type { Session } from 'electron';
import { pageUrl } from './app-protocol.ts';

type Lockable = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** Traffic the window may cause: its own origin, inline images, and the developer tools where they exist. */
const allowed = [pageUrl, 'data:image/', 'devtools://devtools/'];

export function lockDown(session: Lockable): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  // Chromium's spell checker fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !allowed.some((start) => details.url.startsWith(start)) }),
  );
}
