/** Deliveries, orders, start, language and theme over the sample bridge. */
import { expect } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';

test('the calendar tells a quarantined night in words and shows its fault and evidence', async ({ page, open }) => {
  await open('#/leveranser');
  await page.getByRole('button', { name: /2026-11-18.*Karantän/ }).click();
  const detail = page.getByRole('region', { name: /_20261118_409\.xml/ });
  await expect(detail).toContainText('response.end-missing');
  await expect(detail).toContainText('Inget ur filen har lästs in');
  await expect(detail).toContainText('SHA256:kP3n');
});

test('arrow keys choose among deliveries and drift is told', async ({ page, open }) => {
  await open('#/leveranser/411');
  await page
    .getByRole('grid', { name: 'Leveranser' })
    .getByRole('row', { name: /2026-11-20/ })
    .focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('table', { name: 'Okänt för schemat' })).toContainText('nyttFalt');
});

test('fetching now shows progress and says how it went', async ({ page, open }) => {
  await open('#/leveranser');
  await page.getByRole('button', { name: 'Hämta nu' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('lefi:go-on')));
  await expect(page.getByRole('status').filter({ hasText: '2 nya filer hämtade.' })).toBeAttached();
});

test('the order form refuses a wrong number and a future date at once', async ({ page, open }) => {
  await open('#/bestallningar');
  await page.getByLabel('Personnummer').fill('850314-2390');
  await page.getByLabel('Från och med').fill('2027-01-01');
  await expect(page.getByText(/Personnumret går inte att använda/)).toBeVisible();
  await expect(page.getByText(/Från-datumet ligger i framtiden/)).toBeVisible();
  await page.getByLabel('Personnummer').fill('850314-2393');
  await page.getByLabel('Från och med').fill('2023-01-01');
  await expect(page.getByText(/Personnumret går inte att använda/)).toHaveCount(0);
  await page.getByText('Sjukpenning', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Lägg till' }).click();
  await expect(page.getByText('1 rad lades till.').first()).toBeVisible();
});

test('files are sent only after a question', async ({ page, open }) => {
  await open('#/bestallningar');
  await page.getByRole('button', { name: 'Skicka …' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('1 fil med 31 rader');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Skicka …' }).click();
  await expect(page.getByRole('table', { name: 'Beställningsfiler' })).not.toContainText('Ej skickad');
});

test('an empty profile says what to do first', async ({ page, open }) => {
  await open('#/', 'empty');
  await expect(page.getByText('Inget väntar på dig just nu.')).toBeVisible();
  await page.getByRole('link', { name: 'Gör en beställning' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beställningar' })).toBeFocused();
});

test('language and theme are switched and remembered', async ({ page, open }) => {
  await open('#/leveranser');
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deliveries' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Deliveries' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
