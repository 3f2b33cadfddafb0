/** The calendar of nights, a ledger of hundreds, and a delivery stopped while it is applied, over the sample bridge. */
import { expect } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';

test('the calendar is walked through by keyboard, over the border of months, and back to today', async ({
  page,
  open,
}) => {
  await open('#/leveranser');
  const calendar = page.getByRole('grid', { name: 'Nätter, en ruta per natt' });
  await expect(calendar.locator('[aria-current="date"]')).toContainText('22');
  await calendar.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await expect(calendar.getByRole('button', { name: /2026-11-15/ })).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('heading', { name: 'oktober 2026' })).toBeVisible();
  await expect(calendar.getByRole('button', { name: /2026-10-15/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Leverans \d+: .*_20261015_/ })).toBeVisible();
  await page.getByRole('button', { name: 'I dag' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'november 2026' })).toBeVisible();
});

test('the ledger says how many rows there are, draws those in sight, and brings the others as they are reached', async ({
  page,
  open,
}) => {
  await open('#/leveranser');
  const ledger = page.getByRole('grid', { name: 'Leveranser' });
  await expect(ledger.getByRole('row', { name: /2026-11-21/ })).toBeVisible();
  const count = Number(await ledger.getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(250);
  expect(await ledger.getByRole('row').count()).toBeLessThan(60);
  await ledger.locator('[tabindex="0"]').focus();
  for (const key of ['End', 'End', 'End']) {
    await page.keyboard.press(key);
    await expect(ledger.locator('tr:focus')).toBeVisible();
  }
  await expect(ledger.getByRole('row', { name: /2025-1/ }).first()).toBeVisible();
  await page.keyboard.press('Home');
  await expect(ledger.getByRole('row', { name: /2026-11-24/ })).toBeFocused();
});

test('what is applied is shown as it goes, and can be stopped', async ({ page, open }) => {
  await open('#/leveranser');
  await page.getByRole('button', { name: 'Hämta nu' }).press('Enter');
  const work = page.getByRole('region', { name: 'Pågående arbete' });
  await expect(work).toContainText(/_413\.xml/);
  await expect(work).toContainText(/2\s440 personer · 12 MB \/ 20 MB/);
  await expect(work).toContainText(/60\s%/);
  await work.getByRole('button', { name: 'Avbryt läsningen' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Arbetet är avbrutet' })).toBeVisible();
  await expect(work).toHaveCount(0);
});
