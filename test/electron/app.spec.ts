/** The built desktop app in a real Electron; runs wherever Electron's binary is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import type {} from '../../src/renderer/bridge.ts';

const organisation = '5560360793';
let folder = '';
let app: ElectronApplication;
let page: Page;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lefi-electron-'));
  const profile = join(folder, 'profile');
  await setUpProfile({ directory: profile, organisation });
  // Chromium's own sandbox refuses root, as in a container.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  app = await _electron.launch({ args: ['.', '--profile', profile, ...sandbox] });
  page = await app.firstWindow();
});

test.afterEach(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the window shows the view and answers through the bridge', async () => {
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(await page.evaluate(() => window.lefi?.call('app.about', {}))).toMatchObject({
    ok: true,
    value: { organisation },
  });
});

test('the page has the bridge and nothing of Node', async () => {
  expect(await page.evaluate(() => [typeof window.lefi, 'require' in window, 'process' in window])).toEqual([
    'object',
    false,
    false,
  ]);
});

test('the window goes nowhere else', async () => {
  const home = page.url();
  await page.evaluate(() => window.open('https://example.invalid/'));
  await page.evaluate(() => location.assign('https://example.invalid/'));
  await expect(page.locator('#root')).not.toBeEmpty();
  expect([page.url(), app.windows().length]).toEqual([home, 1]);
});
