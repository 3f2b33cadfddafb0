/** Persons: search and keyboard, masked numbers, protected identity, the two times, every field shown. */
import { expect } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';
import { openAnna } from '../support/sample/steps.ts';

test('a person is found and her tabs are walked by keyboard alone', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  // Asked for in the moment of opening, and not again by what shows her: one look-up, one trace.
  const asked = await page.evaluate(() => (window as unknown as { lefiCalls: { name: string }[] }).lefiCalls);
  expect(asked.filter(({ name }) => name === 'person.get')).toHaveLength(1);
  const periods = page.getByRole('tab', { name: 'Perioder' });
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await periods.evaluate((tab) => tab === document.activeElement)) break;
  }
  await expect(periods).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Utbetalningar', selected: true })).toBeFocused();
  await expect(
    page
      .getByRole('tabpanel')
      .getByText(/8\s631,00\skr/)
      .first(),
  ).toBeVisible();
});

test('the number is masked until somebody means to see it, and never in address or title', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  await expect(page.getByRole('main')).not.toContainText('2393');
  await page.getByRole('button', { name: 'Visa numret' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '850314-2393' })).toBeVisible();
  expect(page.url()).not.toContain('850314');
  expect(await page.title()).toBe('Personer – LEFI-spegeln');
  await page.getByRole('button', { name: 'Dölj numret' }).click();
  await expect(page.getByRole('main')).not.toContainText('2393');
});

test('hits of a search by birth date alone are masked', async ({ page, open }) => {
  await open('#/personer');
  await page.getByRole('searchbox').fill('850314');
  await expect(page.getByRole('option')).toContainText('850314-••••');
});

test('a protected person is hidden until a question has been answered', async ({ page, open }) => {
  await open('#/personer');
  await page.getByRole('searchbox').fill('197001019814');
  await page.getByRole('option').click();
  await expect(page.getByText('Personen har skyddad identitet')).toBeVisible();
  await page.getByRole('tab', { name: 'Uppgifter' }).click();
  await page.getByRole('tabpanel').getByRole('button').first().click();
  await expect(page.getByText('Hemlig Person')).toHaveCount(0);
  await page.getByRole('button', { name: 'Visa numret' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Avbryt' }).click();
  await expect(page.getByText('Hemlig Person')).toHaveCount(0);
  await page.getByRole('button', { name: 'Visa numret' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Visa numret' }).click();
  await expect(page.getByText('Hemlig Person')).not.toHaveCount(0);
});

test('a past time is asked for and said loudly', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByLabel('Känt av oss').fill('20261015');
  await page.getByLabel('Känt av oss').press('Enter');
  const banner = page.getByRole('region', { name: 'Detta är inte nuläget' });
  await expect(banner).toContainText('Så som vi kände till det 2026-10-15, efter leverans 388.');
  const asked = await page.evaluate(() => (window as unknown as { lefiCalls: unknown[] }).lefiCalls);
  expect(asked).toContainEqual({ name: 'person.get', input: { personnummer: '198503142393', knownAt: '2026-10-15' } });
  await page.getByRole('button', { name: 'Tillbaka till nu' }).click();
  await expect(banner).toHaveCount(0);
  await expect(page.getByLabel('Gällde')).toBeFocused();
});

test('an opened row shows codes with words, unknown fields raw and marked, and amounts the Swedish way', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await openAnna(page);
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('row').filter({ hasText: '2026-10-01' }).getByRole('button').first().click();
  await expect(panel.getByText('nyttFalt')).toBeVisible();
  await expect(panel.getByText('okänt för schemat')).toBeVisible();
  await expect(panel.getByText('OKAND_KOD')).toBeVisible();
  await page.getByRole('tab', { name: 'Återkrav' }).click();
  await panel.getByRole('button').first().click();
  await expect(panel.getByText('\u22124\u00a0321,50\u00a0kr').first()).toBeVisible();
});

test('a withdrawn record stays visible as withdrawn', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  await expect(page.getByRole('row').filter({ hasText: 'Närståendepenning' })).toContainText('Återtagen');
});

test('arrow keys walk the timeline and Enter leads to the row', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  const line = page.getByRole('group', { name: /^Tidslinje/ });
  await line.getByRole('button', { name: /Utbetalning, 2026-09-25/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(line.getByRole('button', { name: /Utbetalning, 2026-10-25/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Utbetalningar', selected: true })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '2026-10-25' }).getByRole('button').first()).toBeFocused();
});
