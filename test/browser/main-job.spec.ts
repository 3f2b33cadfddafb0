/** The main job in a real browser against the real service and FK's simulator over SFTP: nothing here is a sample. */
import { readdir } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/served-profile.ts';

const menu = (page: Page) => page.getByRole('navigation', { name: 'Huvudmeny' });

test('fetches the night, finds the person and shows what FK sent', async ({ page, served }) => {
  await page.goto(served.url);
  await menu(page).getByRole('link', { name: 'Leveranser' }).click();
  await page.getByRole('button', { name: 'Hämta nu' }).click();
  const night = page.getByRole('grid', { name: 'Leveranser' }).getByRole('row', { name: '2026-11-17' });
  await expect(night.getByRole('gridcell', { name: 'Inläst' })).toBeVisible();
  await expect(night.getByRole('gridcell', { name: '20', exact: true })).toBeVisible();

  await menu(page).getByRole('link', { name: 'Personer' }).click();
  await page.getByRole('searchbox').fill(`${served.somebody.slice(2, 8)}-${served.somebody.slice(8)}`);
  await page.getByRole('option').first().press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: `${served.somebody.slice(2, 8)}-••••` })).toBeVisible();
  await page.getByRole('tab', { name: /Utbetalningar/ }).click();
  await expect(page.getByRole('tabpanel').getByRole('row').nth(1)).toContainText('kr');
  expect(page.url()).not.toContain(served.somebody.slice(2));
  expect(await page.title()).not.toContain(served.somebody.slice(2));
});

test('orders a full refresh from the form, composes it and sends it to FK', async ({ page, served }) => {
  const before = await readdir(served.orders);
  await page.goto(served.url);
  await menu(page).getByRole('link', { name: 'Beställningar' }).click();
  const form = page.getByRole('region', { name: 'Ny beställning' });
  await form.getByText('Hel uppdatering').click();
  await form.getByLabel('Personnummer').fill(served.somebody);
  await form.getByLabel('Från och med').fill('2023-01-01');
  await form.getByText('Utbetalning', { exact: true }).click();
  await form.getByRole('button', { name: 'Lägg till' }).click();
  await page.getByRole('button', { name: /^Komponera/ }).click();
  await page.getByRole('button', { name: 'Skicka …' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Skicka' }).click();
  await expect(page.getByRole('row', { name: /20261117_001\.xml.*Skickad/ })).toBeVisible();
  expect((await readdir(served.orders)).sort()).toEqual([...before, 'LEFI_BEST_5560360793_20261117_001.xml']);
});

test('a link that was used once opens nothing more', async ({ page, browser, served }) => {
  await page.goto(served.url);
  await expect(page.getByRole('main')).toBeVisible();
  const stranger = await browser.newPage();
  const answer = await stranger.goto(served.url);
  expect(answer?.status()).toBe(403);
  await stranger.close();
});
