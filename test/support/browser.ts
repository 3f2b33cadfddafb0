/** Finds a Chromium, Chrome or Edge on this machine, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';

/** Names a browser to use instead of the one that would be found. */
export const browserVariable = 'LEFI_TEST_BROWSER';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** The executable of a browser that starts, or undefined. */
export function findBrowser(): string | undefined {
  return process.env[browserVariable] ?? [...installed(), chromium.executablePath()].find(starts);
}

/** As findBrowser, but tries Playwright's download and then, as root on Debian or Ubuntu, apt-get. */
export function getBrowser(say: (sentence: string) => void): string | undefined {
  const found = findBrowser();
  if (found) return found;
  say('No Chromium, Chrome or Edge was found here; asking Playwright to download one.');
  run(process.execPath, [resolve('node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded || process.platform !== 'linux' || process.getuid?.() !== 0) return downloaded;
  say('The download did not give one; asking apt-get for chromium.');
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', 'chromium']);
  return findBrowser();
}

function installed(): string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((it) => join(folder, it)));
  if (process.platform !== 'darwin') return onPath;
  return [...applications.map((it) => `/Applications/${it}.app/Contents/MacOS/${it}`), ...onPath];
}

/** Ubuntu ships a chromium that only says "install the snap", and a download may lack libraries: see it answer. */
function starts(executable: string): boolean {
  if (!existsSync(executable)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(executable, ['--version'], { timeout: 30_000 }).status === 0;
}

const run = (command: string, args: readonly string[]): void => {
  spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};
