/** `npm run screens`: takes the pictures in docs/screens anew, in a browser of this machine, of invented persons. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { serve } from '../../src/main/serve/serve.ts';
import { findBrowser } from './browser.ts';
import { screensWorld } from './screens-world.ts';

const folder = resolve('docs/screens');
const menu = (page: Page) => page.getByRole('navigation', { name: 'Huvudmeny' });

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function takePerson(page: Page, somebody: string): Promise<void> {
  await menu(page).getByRole('link', { name: 'Personer' }).click();
  await page.getByRole('searchbox').fill(somebody);
  await page.getByRole('option').first().press('Enter');
  await page.getByRole('tablist').waitFor();
  await take(page, 'person');
  await page
    .getByRole('button', { name: /^Visa underlag, känt sedan/ })
    .first()
    .click();
  await page.getByRole('dialog').locator('pre').waitFor();
  await take(page, 'evidence');
  await page.keyboard.press('Escape');
  await page.getByLabel('Känt av oss').fill('#2');
  await page.getByLabel('Känt av oss').press('Enter');
  await page.getByRole('region', { name: 'Detta är inte nuläget' }).waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(page, 'person-past');
}

async function takeDeliveries(page: Page): Promise<void> {
  await menu(page).getByRole('link', { name: 'Leveranser' }).click();
  const row = (night: string) => page.getByRole('grid').getByRole('row', { name: night });
  await row('2026-11-19').click();
  await page.getByRole('button', { name: 'Visa ändringarna i ord' }).click();
  await page.getByRole('list').last().waitFor();
  await take(page, 'deliveries');
  await row('2026-11-21').click();
  await page.getByRole('button', { name: 'Granska' }).click();
  await page.locator('mark').scrollIntoViewIfNeeded();
  await take(page, 'quarantine');
}

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('the pictures need Chromium, Chrome or Edge');
const directory = await mkdtemp(join(tmpdir(), 'lefi-screens-'));
const world = await screensWorld(directory);
const view = await serve({ service: world.service, assets: resolve('dist/renderer'), log: () => undefined });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'sv-SE' });
  await page.goto(view.url);
  await takeDeliveries(page);
  await takePerson(page, world.somebody);
} finally {
  await browser.close();
  await view.close();
  await world.close();
  await rm(directory, { recursive: true });
}
