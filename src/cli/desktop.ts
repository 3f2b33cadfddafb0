/** Opens the desktop window where there can be one: Electron is here or can be fetched, and there is a screen for it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FaultError } from '../shared/fault.ts';
import { fetchingText, noWindowText } from './text/desktop.ts';

const program = fileURLToPath(new URL('../../', import.meta.url));
const electronFolder = join(program, 'node_modules/electron');

/** Long enough for 120 MB on a slow line, short enough for a proxy that swallows the request. */
const fetchPatienceMs = 5 * 60_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs the desktop app on a profile (the default one when undefined) until it is closed, and answers with its exit
 * code; or says in one sentence why there is no window here and answers undefined. Throws `program.not-built`.
 */
export async function openWindow(
  profile: string | undefined,
  say: (sentence: string) => void,
): Promise<number | undefined> {
  const obstacle = whyNoWindow(process.platform, process.env, process.getuid?.());
  const binary = obstacle ? undefined : (findElectron(electronFolder, process.env) ?? fetchElectron(say));
  if (binary !== undefined) return runDesktop(binary, program, profile);
  say(noWindowText[obstacle ?? 'electron']);
  return undefined;
}

/** Why this machine cannot show a window, whatever is installed; undefined when it can. */
export function whyNoWindow(
  platform: NodeJS.Platform,
  env: Environment,
  user: number | undefined,
): 'display' | 'root' | undefined {
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'display';
  // Chromium's sandbox refuses root, and the app does not run without its sandbox.
  return user === 0 ? 'root' : undefined;
}

/** Electron's binary as its npm package unpacks it, or undefined. */
export function findElectron(folder: string, env: Environment): string | undefined {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** Electron 45 has no install script: its own installer is run the first time somebody wants a window. */
function fetchElectron(say: (sentence: string) => void): string | undefined {
  say(fetchingText);
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: 'ignore', timeout: fetchPatienceMs });
  return findElectron(electronFolder, process.env);
}

/** `folder` is the program's, with its built dist and package.json. */
export async function runDesktop(binary: string, folder: string, profile: string | undefined): Promise<number> {
  if (!existsSync(join(folder, 'dist/main/main.js'))) throw new FaultError('program.not-built');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const args = profile === undefined ? [] : ['--profile', profile];
  const app = spawn(binary, [folder, ...args], { stdio: 'inherit', env });
  const [code] = await once(app, 'exit');
  return typeof code === 'number' ? code : 1;
}
