/** A missing night settled and reopened by keyboard alone, and how much the nights told, over the sample bridge. */
import { expect } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';

test('a missing night is settled with a note, tells who said what, and is reopened', async ({ page, open }) => {
  await open('#/leveranser/2026-11-17');
  await page.getByRole('button', { name: 'Avsluta natten …' }).press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Avsluta natten 2026-11-17' });
  const confirm = dialog.getByRole('button', { name: 'Avsluta natten' });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Det kommer inte, eller ingen vet' }).press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'I leverans 410 (natten 2026-11-19)' })).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Vad ni har fått veta' }).fill('FK: allt kom i torsdags');
  await confirm.press('Enter');
  const calendar = page.getByRole('grid', { name: 'Nätter, en ruta per natt' });
  await expect(calendar.getByRole('button', { name: /2026-11-17.*Avslutad/ })).toBeVisible();
  await expect(page.getByText('eva.ek, 2026-11-22 10:30: FK: allt kom i torsdags')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Innehållet kom med leverans 410.' })).toBeVisible();
  await page.getByRole('button', { name: 'Öppna igen …' }).press('Enter');
  await page.getByRole('textbox', { name: 'Varför' }).fill('Fel natt');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Öppna igen' }).press('Enter');
  await expect(calendar.getByRole('button', { name: /2026-11-17.*Saknas/ })).toBeVisible();
});

test('the nights’ volume is a chart and a table with the same figures, in all and of one benefit', async ({
  page,
  open,
}) => {
  await open('#/leveranser');
  await page.getByRole('link', { name: 'Visa omfång' }).press('Enter');
  const chart = page.getByRole('img', { name: /^Personer per natt, .* flest 4\s972/ });
  await expect(chart.locator('.volume-flagged')).toHaveCount(1);
  const table = page.getByRole('table', { name: 'Nätternas omfång' });
  await expect(table.getByRole('row', { name: /4\s972.*Ovanligt stora nätter/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Byte i filen' }).press('Space');
  await expect(page.getByRole('img', { name: /^Byte i filen per natt/ })).toBeVisible();
  await page.getByRole('button', { name: /Förmån/ }).press('Enter');
  await page.getByRole('option', { name: 'Sjukpenning', exact: true }).press('Enter');
  await expect(page).toHaveURL(/omfang-sjukpenning$/);
  await expect(table.getByRole('row', { name: /Förmåner som har tystnat/ })).toHaveCount(4);
});
