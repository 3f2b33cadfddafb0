/** One person in depth: the timeline by keyboard and mouse, its twin, sums, claw-backs, history, evidence, and many benefits. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';
import { openAnna } from '../support/sample/steps.ts';

const line = (page: Page) => page.getByRole('group', { name: /^Tidslinje/ });
const mark = (page: Page, name: RegExp) => line(page).getByRole('button', { name });
const card = (page: Page) => page.getByRole('tooltip');
const callsOf = (page: Page, name: string): Promise<unknown[]> =>
  page.evaluate(
    (wanted) => (window as unknown as { lefiCalls: { name: string }[] }).lefiCalls.filter((one) => one.name === wanted),
    name,
  );

test('keys zoom, walk to marks out of sight and tell their details, which Escape dismisses', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  await mark(page, /Utbetalning, 2026-09-25/).focus();
  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('+');
  await expect(
    page.getByRole('status').filter({ hasText: /^Visar 2026-09-\d\d till 2026-\d\d-\d\d\.$/ }),
  ).toBeAttached();
  await expect(mark(page, /Utbetalning, 2026-09-25/)).toBeFocused();
  await expect(mark(page, /2026-06-25/)).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(mark(page, /2026-06-25.*betalt utanför perioderna: 2026-05-01 till 2026-05-31/)).toBeFocused();
  await expect(card(page)).toContainText('betalt utanför perioderna: 2026-05-01 till 2026-05-31');
  await expect(card(page)).toContainText(/Nettobelopp8\s631,00\skr.*Känt sedannatten 2026-11-03, leverans 399/);
  const told = await card(page).textContent();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await mark(page, /2026-06-25/).hover();
  await expect(card(page)).toHaveText(told ?? '');
  await card(page).hover();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('0');
  await expect(mark(page, /Sjukpenning, 2026-02-02/)).toBeVisible();
});

test('the table twin has the same marks in the same order, and is remembered', async ({ page, open }) => {
  await open('#/personer');
  await openAnna(page);
  const names = await mark(page, /./).evaluateAll((marks) => marks.map((one) => one.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(12);
  await page.getByRole('radio', { name: 'Tabell' }).click();
  const twin = page.getByRole('table', { name: 'Tidslinjen som tabell' }).getByRole('button');
  const rows = await twin.evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label')));
  expect(rows).toEqual(names.map((name) => `Visa underlag: ${name}`));
  await page.goto('about:blank');
  await open('#/personer');
  await openAnna(page);
  await expect(page.getByRole('table', { name: 'Tidslinjen som tabell' })).toBeVisible();
});

test('payments are summed by month and year, and a claw-back leads to the payment it is about', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByRole('tab', { name: /Återkrav/ }).click();
  await expect(page.getByText(/Återkrävt 4\s321,00\skr/)).toBeVisible();
  await page.getByRole('button', { name: 'Till utbetalningen 2026-09-25' }).press('Enter');
  const paid = page.getByRole('row').filter({ hasText: '2026-09-25' });
  await expect(paid.getByRole('button').first()).toBeFocused();
  await expect(paid).toContainText(/8\s631,00\skr17\s262,00\skr/);
  const year = page.getByRole('row', { name: /2026 3 utbetalningar/ });
  await expect(year).toContainText(/36\s990,00\skr.*32\s674,50\skr/);
  await expect(page.getByRole('row', { name: /sep\. 2026 1 utbetalning/ })).toContainText(/8\s631,00\skr17\s262,00/);
  await expect(page.getByRole('row').filter({ hasText: '2026-06-25' })).toContainText('betalt utanför perioderna');
  await year.getByRole('button').press('Enter');
  await expect(paid).toHaveCount(0);
});

test('history tells changes in words with before and after, reads on, and leads to the bytes', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await openAnna(page);
  expect(await callsOf(page, 'person.history')).toEqual([]);
  await page.getByRole('tab', { name: 'Historik' }).click();
  const history = page.getByRole('list', { name: 'Historik' });
  await expect(history).toContainText('förkortad till 2026-08-15–2026-08-31; antal dagar 18 → 17');
  await history.getByRole('button', { name: 'Visa 2 värden före och efter' }).press('Enter');
  await expect(history.getByRole('row').filter({ hasText: 'Antal dagar' })).toContainText('1817');
  await page.getByRole('button', { name: 'Visa äldre' }).press('Enter');
  await expect(history.getByRole('heading', { name: 'natten 2026-11-03, leverans 399' })).toBeVisible();
  await history.getByRole('button', { name: /^Visa underlag: Sjukpenning: perioden/ }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Underlag: Sjukpenning' })).toContainText('SHA-256');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Underlag' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'LEFI_SVAR_5560360793_20261121_412.xml' })).toContainText(
    'Ändrad',
  );
});

test('a person with all benefits and ten years stays readable, and showing the number is journalled first', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await page.getByRole('searchbox').fill('196112049391');
  await page.getByRole('option').click();
  const subscriptions = page.getByRole('region', { name: 'Bevakade förmåner' });
  await expect(subscriptions).toContainText('20 aktiva');
  await subscriptions.getByRole('button').press('Enter');
  await expect(subscriptions.getByRole('listitem')).toHaveCount(28);
  await page.getByRole('radio', { name: 'Allt' }).click();
  const bundle = mark(page, /^\d+ utbetalningar, .*tillsammans/).first();
  await expect(bundle).toBeVisible();
  await bundle.press('Enter');
  await expect(mark(page, /, Utbetalning, 2016-/).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Perioder' }).click();
  const table = page.getByRole('tabpanel').getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', String((await table.getByRole('row').count()) > 0 ? 175 : 0));
  expect(await table.getByRole('row').count()).toBeLessThan(80);
  await page.getByRole('button', { name: 'Visa numret' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '611204-9391' })).toBeVisible();
  expect(await callsOf(page, 'person.reveal')).toEqual([
    { name: 'person.reveal', input: { personnummer: '196112049391' } },
  ]);
});
