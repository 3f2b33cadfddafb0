/** Finds out whether Electron can run here, without trying to download it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Why the Electron end-to-end suite cannot run on this machine, in one sentence, or undefined when it can. */
export function whyNoElectron(): string | undefined {
  const folder = resolve('node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  const home = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  if (!existsSync(join(home, name))) {
    return 'The Electron end-to-end suite did not run: Electron is not downloaded here (npx install-electron gets it).';
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'The Electron end-to-end suite did not run: there is no display here (xvfb-run gives one).';
  }
  return undefined;
}
