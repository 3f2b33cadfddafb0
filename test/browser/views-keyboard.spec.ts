/** The palette, the shortcuts and their sheet: everything by keyboard, nothing while somebody types. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';

const heading = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { level: 1, name });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Kommandon' });

test('the palette finds commands, persons and deliveries by keyboard alone', async ({ page, open, troubles }) => {
  await open('#/leveranser');
  await expect(heading(page, 'Leveranser')).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await expect(palette(page).getByRole('option', { name: /Gå till Start/ })).toContainText('GsedanS');
  await page.keyboard.type('ga best');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Beställningar')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('412');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/leveranser\/412$/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('19850314 2393');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '850314-••••' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tema mörk');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('qzx');
  await expect(palette(page)).toContainText('Inget kommando heter så.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  expect(troubles).toEqual([]);
});

test('keys go to screens and to the search, unless somebody types or has turned them off', async ({ page, open }) => {
  await open();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(heading(page, 'Leveranser')).toBeFocused();
  await page.keyboard.press('/');
  const field = page.getByRole('main').locator('input').first();
  await expect(field).toBeFocused();
  await expect(heading(page, 'Personer')).toBeVisible();
  await page.keyboard.type('gs?');
  await expect(field).toHaveValue('gs?');
  await expect(heading(page, 'Personer')).toBeVisible();
  await heading(page, 'Personer').focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Tangentbordsgenvägar' });
  await expect(sheet.getByRole('term').filter({ hasText: 'Gå till Leveranser' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(sheet).toBeVisible();
  await sheet.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await expect(sheet.getByRole('term').filter({ hasText: 'Gå till' })).toHaveCount(0);
  await expect(sheet.getByRole('term').filter({ hasText: 'Alla kommandon' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeVisible();
  await expect(page).toHaveURL(/#\/personer$/);
});

test('no two commands of a screen have the same id or the same keys', async ({ page, open }) => {
  await open();
  for (const hash of ['#/', '#/personer', '#/leveranser/412', '#/bestallningar']) {
    await page.evaluate((to) => window.location.assign(to), hash);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('?');
    const keys = await page.getByRole('dialog').getByRole('definition').allInnerTexts();
    expect(new Set(keys).size, `${hash}: ${keys}`).toBe(keys.length);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
