/** The app under test as the browser view: one session of one browser, a page of its own for each test. */
import { readFile } from 'node:fs/promises';
import { type BrowserContextOptions, chromium, type LaunchOptions } from '@playwright/test';
import type { AppHost } from './app-host.ts';
import type { World } from './world.ts';

export async function inBrowser(world: World, launch: LaunchOptions, look: BrowserContextOptions): Promise<AppHost> {
  const browser = await chromium.launch(launch);
  const first = await browser.newContext();
  const opened = await first.newPage();
  // The address works once; the session's cookie goes on.
  await opened.goto(world.url ?? '');
  await opened.getByRole('main').waitFor();
  const storageState = await first.storageState();
  const address = new URL('/', world.url).href;
  return {
    open: async () => {
      const page = await (await browser.newContext({ ...look, storageState })).newPage();
      await page.goto(address);
      return page;
    },
    taken: async (page, take) => {
      const coming = page.waitForEvent('download');
      await take();
      const download = await coming;
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    leave: (page) => page.context().close(),
    close: () => browser.close(),
  };
}
