/** The two times: by day and by delivery, in the address, in every view, and back to now by a key. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';
import { openAnna } from '../support/sample/steps.ts';

const banner = (page: Page) => page.getByRole('region', { name: 'Detta är inte nuläget' });

test('both times stand in the address, and going back leads through them', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByLabel('Gällde').fill('2026-09-01');
  await page.getByLabel('Gällde').press('Enter');
  await expect(banner(page)).toContainText('Bara det som gällde 2026-09-01 visas.');
  await page.getByLabel('Känt av oss').fill('#408');
  await page.getByLabel('Känt av oss').press('Enter');
  await expect(banner(page)).toContainText('efter leverans 408 (natten 2026-11-14)');
  expect(page.url()).toMatch(/#\/personer\/1\?gallde=2026-09-01&kant=408$/);
  await page.goBack();
  await expect(banner(page)).not.toContainText('408');
  await expect(page.getByLabel('Känt av oss')).toHaveValue('');
  await page.goForward();
  await expect(page.getByLabel('Känt av oss')).toHaveValue('#408');
});

test('a delivery is picked from the nights by keyboard, those without effect being passed over', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByRole('button', { name: 'Välj leverans …' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /leverans 412.*Inläst/ })).toBeFocused();
  await expect(page.getByRole('option', { name: /leverans 409.*Karantän/ })).toBeDisabled();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /leverans 408/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(banner(page)).toContainText('efter leverans 408');
  const asked = await page.evaluate(() => (window as unknown as { lefiCalls: unknown[] }).lefiCalls);
  expect(asked).toContainEqual({ name: 'person.get', input: { personnummer: '198503142393', knownAt: '408' } });
});

test('timeline, tables, opened rows and evidence all say which time they show, until Alt+N', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByLabel('Känt av oss').fill('408');
  await page.getByLabel('Känt av oss').press('Enter');
  const mark = page.getByText('känt efter leverans 408');
  await expect(mark).toHaveCount(2);
  await expect(
    page.getByRole('table', { name: /Perioder\. Så som vi kände till det efter leverans 408/ }),
  ).toBeVisible();
  await page.getByRole('tabpanel').getByRole('button').first().click();
  await expect(mark).toHaveCount(3);
  await page.getByRole('button', { name: 'Visa underlag', exact: true }).first().click();
  await expect(page.getByRole('dialog')).toContainText('känt efter leverans 408');
  await page.keyboard.press('Escape');
  await page.getByLabel('Gällde').focus();
  await page.keyboard.press('Alt+n');
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Nuläget visas.' })).toBeAttached();
  await expect(mark).toHaveCount(0);
});

test('what is neither a day nor a delivery is said so, and nothing is asked', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByLabel('Känt av oss').fill('i fjol');
  await page.getByLabel('Känt av oss').press('Enter');
  await expect(page.getByText('Skriv ett datum som 2026-11-20 eller en leverans som #388.')).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
});

test('an address that was copied to another page brings its times to the person opened there', async ({
  page,
  open,
}) => {
  await open('#/personer/7?kant=408');
  await openAnna(page);
  await expect(banner(page)).toContainText('efter leverans 408');
});
