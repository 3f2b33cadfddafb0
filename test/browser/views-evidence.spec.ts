/** Evidence, doubts and flags on a person's page. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';
import { openAnna } from '../support/sample/steps.ts';

const evidence = (page: Page) => page.getByRole('dialog', { name: /^Underlag/ });

test('a row leads to its file, hash and bytes, with numbers masked until they are meant to be seen', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await openAnna(page);
  const source = page.getByRole('button', { name: 'Visa underlag, känt sedan natten 2026-11-03, leverans 399' }).last();
  await source.press('Enter');
  await expect(evidence(page)).toContainText('LEFI_SVAR_5560360793_20261103_399.xml');
  await expect(evidence(page)).toContainText('3999f2c41ab');
  await expect(evidence(page)).toContainText('värdnyckel SHA256:kP3n');
  await expect(evidence(page)).toContainText('2.0.4');
  await expect(evidence(page)).toContainText(/byte 104\s512 till 104\s7/);
  await expect(evidence(page)).toContainText('<p:personnummer>20260203••••</p:personnummer>');
  await page.keyboard.press('Escape');
  await expect(source).toBeFocused();
  await page.getByRole('button', { name: 'Visa numret' }).click();
  await source.press('Enter');
  await expect(evidence(page)).toContainText('<p:personnummer>202602032399</p:personnummer>');
  await expect(evidence(page)).toContainText('Tecken för tecken som i filen');
});

test('what is copied is the text as it stands in the file, also while it is shown with indents', async ({
  page,
  open,
  context,
}) => {
  await context.grantPermissions(['clipboard-read']);
  await open('#/personer');
  await openAnna(page);
  await page.getByRole('button', { name: 'Visa underlag, känt sedan' }).first().click();
  const exact = await evidence(page).locator('pre').textContent();
  await evidence(page).getByText('Med indrag').click();
  await expect(evidence(page).locator('pre')).toContainText('\n  <p:period>\n    <p:from>');
  await evidence(page).getByRole('button', { name: 'Kopiera' }).click();
  await expect(evidence(page).getByRole('status')).toHaveText('Kopierat.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(exact);
});

test('a mark on the timeline leads to its evidence by a key, and from there to the delivery', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await openAnna(page);
  const line = page.getByRole('group', { name: /^Tidslinje/ });
  await line.getByRole('button', { name: /Utbetalning, 2026-09-25/ }).focus();
  await page.keyboard.press('u');
  await evidence(page).getByRole('link', { name: 'natten 2026-11-03, leverans 399' }).first().press('Enter');
  await expect(page.getByRole('region', { name: /^Leverans 399/ })).toBeVisible();
});

test('a protected person shows no text from the file until a question has been answered', async ({ page, open }) => {
  await open('#/personer');
  await page.getByRole('searchbox').fill('197001019814');
  await page.getByRole('option').click();
  await page.getByRole('tab', { name: 'Uppgifter' }).click();
  await page.getByRole('button', { name: 'Visa underlag, känt sedan' }).click();
  await expect(evidence(page)).toContainText('visas först när du har valt att visa numret');
  await expect(evidence(page).locator('pre')).toHaveCount(0);
});

test('a withdrawn record is struck, named and tells by which delivery; a disputed one is marked', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await openAnna(page);
  const withdrawn = page.getByRole('row').filter({ hasText: 'Närståendepenning' });
  await expect(withdrawn).toContainText('Återtagen');
  await expect(withdrawn).toContainText('återtagen: natten 2026-11-19, leverans 410');
  await expect(withdrawn.getByRole('cell').first()).toHaveCSS('text-decoration-line', 'line-through');
  await expect(page.getByRole('row').filter({ hasText: '2026-10-19' })).toContainText('Ifrågasatt');
  const line = page.getByRole('group', { name: /^Tidslinje/ });
  await expect(line.getByRole('button', { name: /Föräldrapenning, 2026-10-19.*Ifrågasatt/ })).toBeVisible();
  await expect(page.getByText('En av uppgifterna som visas vilar på den: FK varnade')).toBeVisible();
});

test("a person's flag is resolved with a note by keyboard and joins those resolved before", async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  const flags = page.getByRole('region', { name: 'Att titta på (1)' });
  await expect(flags).toContainText('Försäkringskassan har skickat en förmån som inte är beställd');
  await flags.getByRole('button', { name: 'Klarmarkera', exact: true }).press('Enter');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Klarmarkera' })).toBeDisabled();
  await dialog.getByRole('textbox').pressSequentially('Beställd i dag.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const none = page.getByRole('region', { name: 'Inga öppna flaggor' });
  await none.getByRole('button', { name: 'Visa klarmarkerade' }).press('Enter');
  const resolved = page.getByRole('list', { name: 'Klarmarkerade' });
  await expect(resolved.getByRole('listitem')).toHaveCount(2);
  await expect(resolved).toContainText('Notering: Beställd i dag.');
  await expect(resolved).toContainText('quality.net-mismatch');
});
