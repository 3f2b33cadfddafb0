/** Incidents over the sample bridge: counted, ordered after a question, reported, and put in, by keyboard alone. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';

type Called = { readonly lefiCalls: readonly { readonly name: string; readonly input: unknown }[] };
const calls = (page: Page, name: string) =>
  page.evaluate(
    (wanted) =>
      (window as unknown as Called).lefiCalls.filter((call) => call.name === wanted).map(({ input }) => input),
    name,
  );

test('an incident is counted on demand, ordered after a question, and tells what its refresh brought', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/incidenter');
  const choice = page.getByRole('button', { name: /I-10/ });
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('bevakas för Sjukpenning och född efter 1999-12-31')).toBeVisible();
  await page.getByRole('button', { name: 'Räkna' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('124 personer berörs; 120 personer och 120 rader att heluppdatera.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Utelämnat: bevakningen är avslutad.* 4/ })).toBeVisible();
  await page.getByLabel('Personer per natt, högst').fill('60');
  await expect(page.getByText(/2 nätter, den första 2026-11-24/)).toBeVisible();
  await page.getByRole('radio', { name: 'Riskbedömning' }).press('Space');
  await page.getByRole('button', { name: 'Beställ …' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText('läggs i 2 omgångar');
  await expect(page.getByRole('alertdialog')).toContainText('Ändamål: Riskbedömning.');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Beställ …' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /2026-11-25.*Väntar på sin natt/ })).toBeVisible();
  await page.getByRole('button', { name: 'Gör rapporten' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Personer att titta på' })).toContainText('850314-••••');
  expect(await calls(page, 'incident.order')).toEqual([{ id: 'I-10', perNight: 60, purpose: 'riskbedomning' }]);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'true');
  });
  await page.getByRole('button', { name: 'Exportera I-10: Personer att titta på' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Skriv ut eller PDF …' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
  // Noted first, with the numbers in clear in the log alone.
  expect(await calls(page, 'export.note')).toMatchObject([
    { what: 'incident report benefits incident report persons', format: 'print', persons: ['198503142393'] },
  ]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: /^I-10 · / })).toBeVisible();
  await expect(page.getByRole('button', { name: /^I-09/ })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.getByRole('button', { name: '850314-••••' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '850314-••••' })).toBeVisible();
  expect(troubles).toEqual([]);
});

test('a notice is put in with a criterion that is read back while it is written', async ({ page, open }) => {
  await open('#/incidenter');
  await page.getByRole('button', { name: 'Lägg in ett meddelande …' }).press('Enter');
  await page.getByLabel('Meddelandets text').fill('Tyst natt. Sjukpenning saknas för personer födda efter 2005-01-01.');
  await page.getByRole('button', { name: 'Fyll i ur texten' }).press('Enter');
  await expect(page.getByLabel('Kriterium: vilka berörs')).toHaveValue(
    'subscribed to sjukpenning and born after 2005-01-01',
  );
  await page.getByLabel('Vad har hänt').fill('Tyst natt');
  await page.getByLabel('Fel från och med').fill('2026-05-20');
  await page.getByLabel('Fel till och med').fill('20260501');
  await page.getByLabel('Fel till och med').press('Tab');
  await expect(page.getByText('Sista dagen är före den första.')).toBeVisible();
  await page.getByLabel('Fel till och med').fill('2026-05-21');
  await page.getByLabel('Fel till och med').press('Tab');
  await expect(page.getByText('Sista dagen är före den första.')).toHaveCount(0);
  const criterion = page.getByLabel('Kriterium: vilka berörs');
  await criterion.fill('country in (Belgien, Atlantis)');
  await expect(page.getByText(/vid tecken 22: där väntades ett lands namn/)).toBeVisible();
  await criterion.fill('country in (Belgien, USA)');
  await expect(page.getByText('bosatt i Belgien eller USA')).toBeVisible();
  await page.getByRole('button', { name: 'Lägg in', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'E-1 · Tyst natt' })).toBeVisible();
  // Corrected, it has another number, and the first is closed with a word of it.
  await page.getByRole('button', { name: 'Rätta …' }).press('Enter');
  await expect(page.getByLabel('Meddelandets text')).toBeFocused();
  await page.getByLabel('Vad har hänt').fill('Tysta nätter');
  await page.getByRole('button', { name: 'Lägg in', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'E-2 · Tysta nätter' })).toBeVisible();
  expect(await calls(page, 'incident.add')).toMatchObject([
    { title: 'Tyst natt', benefits: ['sjukpenning'], from: '2026-05-20', to: '2026-05-21' },
    { title: 'Tysta nätter' },
  ]);
  expect(await calls(page, 'incident.close')).toEqual([{ id: 'E-1', note: 'Rättad: se E-2.' }]);
});
