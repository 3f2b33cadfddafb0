/** The settings screen by keyboard: what is written is told as unsaved, a key is trusted only after a question, a secret never comes back. */
import { expect, type Page } from '@playwright/test';
import { axeOn } from '../support/axe.ts';
import { sampleFingerprint } from '../support/sample/sample-settings.ts';
import { test } from '../support/sample/sample-view.ts';

type Called = { readonly lefiCalls: readonly { readonly name: string; readonly input: unknown }[] };

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const callsOf = (page: Page, name: string) =>
  page.evaluate(
    (wanted) =>
      (window as unknown as Called).lefiCalls.filter((call) => call.name === wanted).map(({ input }) => input),
    name,
  );

test('a setting is wrong, unsaved, kept while one looks elsewhere, and saved', async ({ page, open, troubles }) => {
  await open('#/installningar');
  const calendar = panel(page, 'Leveranskalender');
  const late = calendar.getByRole('textbox', { name: 'Sen efter klockan' });
  await late.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('25:00');
  await page.keyboard.press('Enter');
  await expect(calendar.getByText('Skriv en tid som 10:00, från 00:00 till 23:59.')).toBeVisible();
  expect(await callsOf(page, 'settings.set')).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('09:15');
  await expect(calendar.getByText(/^Osparade ändringar/)).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = '#/leveranser';
  });
  await expect(page.getByRole('link', { name: 'Inställningar osparat' })).toBeVisible();
  await page.getByRole('link', { name: 'Inställningar osparat' }).press('Enter');
  await expect(late).toHaveValue('09:15');
  await late.press('Enter');
  await expect(page.getByText('Inställningarna är sparade.')).toBeAttached();
  await expect(calendar.getByText(/^Osparade ändringar/)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Inställningar', exact: true })).toBeVisible();
  expect(await callsOf(page, 'settings.set')).toEqual([
    {
      ...{ evesWithoutDelivery: ['midsommarafton', 'julafton', 'nyarsafton'], lateAfter: '09:15' },
      ...{ warnAt: '09:30', answerGraceNights: 0 },
    },
  ]);
  expect(troubles).toEqual([]);
});

test('a host key is trusted only after its fingerprint was shown and asked about; a password is never read back', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/installningar');
  const way = panel(page, 'Vägen till Försäkringskassan');
  await way.getByRole('button', { name: 'Pröva förbindelsen' }).press('Enter');
  await expect(way.getByRole('listitem').filter({ hasText: 'Servern är den rätta' })).toContainText('väntar på dig');
  await way.getByRole('button', { name: 'Jag har jämfört …' }).press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText(sampleFingerprint);
  expect((await axeOn(page).analyze()).violations).toEqual([]);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lita på nyckeln' }).press('Enter');
  await expect(way.getByText('Förbindelsen fungerar.')).toBeVisible();
  expect(await callsOf(page, 'transport.set')).toEqual([]);
  await way.getByLabel('Lösenord').fill('hemligt');
  await way.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
  await expect(page.getByText('Inställningarna är sparade.')).toBeAttached();
  expect(await callsOf(page, 'transport.set')).toMatchObject([{ transport: { hostKeys: [sampleFingerprint] } }]);
  expect(await callsOf(page, 'secret.set')).toEqual([{ name: 'sftp-password', value: 'hemligt' }]);
  await expect(way.getByLabel('Lösenord')).toHaveValue('');
  await expect(panel(page, 'Ändrade inställningar')).toContainText('secret.sftp-password');
  expect(troubles).toEqual([]);
});

test('density changes what a row takes, another schema is asked for, and all is sound and accessible', async ({
  page,
  open,
  troubles,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open('#/installningar');
  const row = panel(page, 'Schemaversioner').getByRole('row').nth(2);
  const height = async () => (await row.boundingBox())?.height ?? 0;
  const before = await height();
  await page.getByRole('radio', { name: 'Kompakt' }).press('Space');
  expect(await height()).toBeLessThan(before);
  await page.getByRole('button', { name: 'Låt gälla: version 2.0.4' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Låt gälla' }).press('Enter');
  await expect(row).toContainText('gäller nu');
  await page.getByRole('button', { name: 'Kontrollera allt' }).press('Enter');
  await expect(panel(page, 'Kontroll och säkerhetskopia').getByRole('row')).toHaveCount(2);
  await panel(page, 'Testpersoner').getByRole('checkbox').press('Space');
  await expect(panel(page, 'Testpersoner')).toContainText('Testpersoner tas emot som om de var riktiga');
  expect((await axeOn(page).analyze()).violations).toEqual([]);
  expect(troubles).toEqual([]);
});

test('a rule of retention is set; who is due is shown masked, and removed only when somebody means it', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/installningar');
  const due = panel(page, 'Personer att gallra');
  await expect(due.getByText(/^Ingen regel är satt/)).toBeVisible();
  await panel(page, 'Gallring').getByRole('textbox').fill('24');
  await page.keyboard.press('Enter');
  await expect(due.getByText('2 personer kan gallras, 1 väntar på att något avgörs.')).toBeVisible();
  expect(await callsOf(page, 'settings.set')).toEqual([{ retentionMonths: 24 }]);
  expect(await callsOf(page, 'retention.list')).toEqual([]);
  await due.getByRole('button', { name: 'Visa vilka' }).press('Enter');
  await expect(due.getByRole('row')).toHaveCount(4);
  await expect(due.getByRole('row', { name: /väntar: öppen flagga/ })).toBeVisible();
  await expect(due.getByText('2393')).toHaveCount(0);
  await due.getByRole('button', { name: 'Gallra 2 personer …' }).press('Enter');
  const asking = page.getByRole('alertdialog');
  await expect(asking).toContainText('arkiverade leveranserna');
  expect((await axeOn(page).analyze()).violations).toEqual([]);
  expect(await callsOf(page, 'retention.apply')).toEqual([]);
  await asking.getByRole('button', { name: 'Gallra 2 personer' }).press('Enter');
  await expect(due.getByText('Ingen person kan gallras, 1 väntar på att något avgörs.')).toBeVisible();
  await expect(due.getByRole('table', { name: 'Gjorda gallringar' })).toContainText('1 480');
  expect(await callsOf(page, 'retention.apply')).toEqual([{ count: 2 }]);
  expect(troubles).toEqual([]);
});
