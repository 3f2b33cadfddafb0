/** Order files on the screen of orders: what waits until FK opens, sent anyway or taken back, by keyboard alone. */
import { expect } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';

const file = 'LEFI_BEST_5560360793_20261119_001.xml';

test('while FK is closed a file is queued, told with when it goes, and recalled, by keyboard', async ({
  page,
  open,
}) => {
  await page.addInitScript('window.lefiClosed = true');
  await open('#/bestallningar');
  const row = page.getByRole('table', { name: 'Beställningsfiler' }).getByRole('row').filter({ hasText: file });
  const dialog = page.getByRole('alertdialog');
  const said = page.getByRole('status');
  await expect(page.getByText('Försäkringskassan har stängt och öppnar onsdag 2026-11-25 08.00.')).toBeVisible();

  await page.getByRole('button', { name: 'Köa …' }).press('Enter');
  await expect(dialog).toContainText('1 fil med 31 rader går onsdag 2026-11-25 08.00');
  await dialog.getByRole('button', { name: 'Köa …' }).press('Enter');
  await expect(row).toContainText('Köad');
  await expect(row).toContainText('går onsdag 2026-11-25 08.00');
  await expect(said.filter({ hasText: '1 fil köad, går onsdag 2026-11-25 08.00.' })).toBeAttached();
  await expect(page.getByRole('button', { name: 'Köa …' })).toBeDisabled();

  await row.getByRole('button', { name: `Återkalla ${file} …` }).press('Enter');
  await expect(dialog).toContainText('Dess 31 rader blir utkast igen');
  await dialog.getByRole('button', { name: 'Återkalla …' }).press('Enter');
  await expect(row).toContainText('Återkallad');
  await expect(row.getByRole('button')).toHaveCount(0);
  await expect(said.filter({ hasText: `${file} är återkallad.` })).toBeAttached();
});

test('a file is sent although FK is closed only after a question that says what it means', async ({ page, open }) => {
  await page.addInitScript('window.lefiClosed = true');
  await open('#/bestallningar');
  const row = page.getByRole('table', { name: 'Beställningsfiler' }).getByRole('row').filter({ hasText: file });
  await page.getByRole('button', { name: 'Skicka ändå nu …' }).press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText('det antecknas att du gjorde det');
  await page.keyboard.press('Escape');
  await expect(row).toContainText('Ej skickad');
  await page.getByRole('button', { name: 'Skicka ändå nu …' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Skicka ändå nu …' }).press('Enter');
  await expect(row).toContainText('utanför öppettiden av eva.ek');
  await expect(page.getByRole('button', { name: 'Skicka ändå nu …' })).toHaveCount(0);
});

test('in the window the line says until when, and a purpose that rests on consent asks for its record', async ({
  page,
  open,
}) => {
  await open('#/bestallningar');
  await expect(page.getByText('Försäkringskassan tar emot filer till 17.30 i dag.')).toBeVisible();
  await expect(page.getByLabel('Samtycke')).toHaveCount(0);
  const form = page.getByRole('region', { name: 'Ny beställning' });
  await form.getByRole('radio', { name: 'Riskbedömning' }).press('Space');
  await form.getByLabel('Samtycke').fill('19850314-2393');
  await form.getByLabel('Personnummer').fill('850314-2393');
  await form.getByLabel('Från och med').fill('2023-01-01');
  await form.getByText('Sjukpenning', { exact: true }).first().click();
  await form.getByRole('button', { name: 'Lägg till' }).click();
  await expect(page.getByText(/samtycket ska vara ett datum och en referens/)).toBeVisible();
});

test('a draft is removed by keyboard, stays in the ledger as removed, and cannot be removed again', async ({
  page,
  open,
}) => {
  await open('#/bestallningar');
  const row = page.getByRole('table', { name: 'Beställningsrader' }).getByRole('row').nth(1);
  await expect(row).toContainText('Utkast');
  await row.getByRole('button', { name: 'Ta bort utkastet: Sjukpenning från 2023-01-01' }).press('Enter');
  await expect(row).toContainText('Borttagen');
  await expect(row.getByRole('button', { name: 'Ta bort utkastet' })).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Utkastet är borttaget: Sjukpenning' })).toBeAttached();
});
