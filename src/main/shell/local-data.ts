/** Keeps what Chromium writes on this machine: off roaming folders, out of crash dumps, away from the network. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { App } from 'electron';
import envPaths from 'env-paths';

/**
 * Must run before the app is ready. Electron's own default roams on Windows (`%APPDATA%`); this is the local folder.
 * One folder per profile also makes the single-instance lock one per profile.
 */
export function keepDataLocal(app: Pick<App, 'setPath'>, profile: string | undefined): void {
  const key = profile === undefined ? 'default' : createHash('sha256').update(profile).digest('hex').slice(0, 16);
  const directory = join(envPaths('lefi-mirror-desktop', { suffix: '' }).data, key);
  app.setPath('userData', directory);
  app.setPath('sessionData', directory);
  app.setPath('crashDumps', join(directory, 'crashes'));
}

/** No background traffic, and no crash reporter: a dump holds memory, and memory holds personal data. */
export function keepChromiumQuiet(commandLine: Pick<App['commandLine'], 'appendSwitch'>): void {
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('disable-crash-reporter');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
}
