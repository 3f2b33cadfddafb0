/** `lefi serve` on an empty folder: the wizard by keyboard alone, and on into the app without a restart. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect, type Page } from '@playwright/test';
import { axeOn } from '../support/axe.ts';

type Served = { readonly url: string; readonly directory: string };

const test = base.extend<{ served: Served }>({
  served: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'lefi-first-'));
    const args = [resolve('src/cli/lefi.mjs'), '--profile', join(directory, 'profile'), '--json', 'serve'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    await use({ url: JSON.parse(line).url, directory });
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    await rm(directory, { recursive: true });
  },
});

async function stands(page: Page, step: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: step })).toBeFocused();
  expect((await axeOn(page).analyze()).violations).toEqual([]);
}

async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(wanted).toBeFocused({ timeout: 100 });
  }).toPass();
}

test('an empty folder becomes a profile, by keyboard alone', async ({ page, served }) => {
  const fk = join(served.directory, 'fk');
  await mkdir(join(fk, 'ut'), { recursive: true });
  await page.goto(served.url);
  await stands(page, 'Er organisation (steg 1 av 3)');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('556036-0794');
  await page.keyboard.press('Enter');
  await expect(page.getByText('kontrollsiffran stämmer inte')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('556036-0793');
  await page.keyboard.press('Enter');

  await stands(page, 'Vägen till Försäkringskassan (steg 2 av 3)');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type(fk);
  await page.keyboard.press('Tab');
  await page.keyboard.type('bort');
  await tabTo(page, 'Pröva förbindelsen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'transport.missing' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Undermapp för beställningar' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('ut');
  await tabTo(page, 'Pröva förbindelsen');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Förbindelsen fungerar.')).toBeVisible();
  await tabTo(page, 'Fortsätt');
  await page.keyboard.press('Enter');

  await stands(page, 'Skapa profilen (steg 3 av 3)');
  expect(await readdir(served.directory)).toEqual(['fk']);
  await tabTo(page, 'Skapa profilen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Start' })).toBeFocused();
  await expect(page.getByText('Inget är beställt än.', { exact: false }).first()).toBeVisible();
  expect(JSON.parse(await readFile(join(served.directory, 'profile', 'profile.json'), 'utf8'))).toMatchObject({
    organisation: '5560360793',
    transport: { kind: 'folder', directory: fk, orders: 'ut' },
  });
  await page.getByRole('link', { name: 'Inställningar' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Ändrade inställningar' })).toContainText('transport.directory');
});
