/** The app under test as the desktop program: one window, started anew for each test by loading its page again. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import type { AppHost } from './app-host.ts';
import type { World } from './world.ts';

export async function inElectron({ profile }: World): Promise<AppHost> {
  const downloads = await mkdtemp(join(tmpdir(), 'lefi-downloads-'));
  const app = await _electron.launch({
    // Chromium refuses its sandbox to root, as CI machines are; everywhere else it stays on.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.', '--profile', profile],
  });
  await saveInto(app, downloads);
  return {
    open: async () => {
      const page = await app.firstWindow();
      await page.evaluate(() => {
        window.location.hash = '#/';
        window.localStorage.clear();
        window.sessionStorage.clear();
      });
      await page.reload();
      return page;
    },
    taken: async (_page, take) => {
      const coming = lastSaved(app);
      await take();
      const name = await coming;
      return { name, bytes: await readFile(join(downloads, name)) };
    },
    leave: async () => undefined,
    close: async () => {
      await app.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

/** Without a dialogue, which nobody could answer. */
const saveInto = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ session }, into) => {
    session.defaultSession.on('will-download', (_event, item) => item.setSavePath(`${into}/${item.getFilename()}`));
  }, folder);

/** The name of the next file, once it is whole. */
const lastSaved = (app: ElectronApplication): Promise<string> =>
  app.evaluate(
    ({ session }) =>
      new Promise<string>((done) => {
        session.defaultSession.once('will-download', (_event, item) =>
          item.once('done', () => done(item.getFilename())),
        );
      }),
  );
