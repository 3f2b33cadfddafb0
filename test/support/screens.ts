/** `npm run screens`: takes the pictures in docs/screens anew, in a browser of this machine, of invented persons. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { serve } from '../../src/main/serve/serve.ts';
import { screens } from '../../src/renderer/route.ts';
import { findBrowser } from './browser.ts';
import { type Shot, shots } from './screens-table.ts';
import { screensWorld } from './screens-world.ts';

const folder = resolve('docs/screens');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const themes = ['light', 'dark'] as const;

/** The route table's screens that no line of the table shows. */
const missing = screens.filter((screen) => !shots.some(({ name }) => name === screen));
if (missing.length > 0) throw new Error(`test/support/screens-table.ts has no picture of: ${missing.join(', ')}`);

type Take = {
  readonly browser: Browser;
  readonly address: string;
  readonly cookies: string;
  readonly somebody: string;
};

async function take({ browser, address, cookies, somebody }: Take, shot: Shot): Promise<void> {
  for (const [place, viewport] of sizes.entries())
    for (const colorScheme of themes) {
      if (shot.isOnce && (place > 0 || colorScheme !== 'light')) continue;
      const context = await browser.newContext({ viewport, colorScheme, locale: 'sv-SE', reducedMotion: 'reduce' });
      await context.addCookies(JSON.parse(cookies));
      const page = await context.newPage();
      await page.goto(`${address}#${shot.hash}`);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await shot.open?.(page, somebody);
      await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      await page.evaluate(() => document.fonts.ready);
      const name = `${shot.name}-${viewport.width}x${viewport.height}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name), animations: 'disabled', caret: 'hide' });
      await context.close();
    }
}

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('the pictures need Chromium, Chrome or Edge');
const directory = await mkdtemp(join(tmpdir(), 'lefi-screens-'));
const world = await screensWorld(directory);
const view = await serve({ service: world.service, assets: resolve('dist/renderer'), log: () => undefined });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const old of await readdir(folder)) if (old.endsWith('.png')) await rm(join(folder, old));
  const first = await browser.newContext();
  const opened = await first.newPage();
  // The address works once; the session's cookie goes on.
  await opened.goto(view.url);
  await opened.getByRole('main').waitFor();
  const cookies = JSON.stringify(await first.cookies());
  const address = new URL('/', view.url).href;
  for (const shot of shots) await take({ browser, address, cookies, somebody: world.somebody }, shot);
} finally {
  await browser.close();
  await view.close();
  await world.close();
  await rm(directory, { recursive: true });
}
