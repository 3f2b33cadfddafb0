/** The schedule's panel by keyboard, and what the start page tells of the last run. */
import { expect, type Page } from '@playwright/test';
import { axeOn } from '../support/axe.ts';
import { test } from '../support/sample/sample-view.ts';

type Called = { readonly lefiCalls: readonly { readonly name: string; readonly input: unknown }[] };

const saved = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as Called).lefiCalls.filter(({ name }) => name === 'settings.set').map(({ input }) => input),
  );

test('the night’s run is turned on for a time, and tells when it is next and how it went', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/installningar');
  const panel = page.getByRole('region', { name: 'Nattkörning i appen' });
  await expect(panel).toContainText('2026-11-24 07:06: 1 fil, 40 personer, 2 nya flaggor.');
  await expect(panel).toContainText('Av. Natten körs när någon ber om det.');
  await panel.getByRole('checkbox', { name: 'Kör natten automatiskt' }).press('Space');
  await panel.getByRole('textbox', { name: 'Klockan' }).fill('7:15');
  await panel.getByRole('textbox', { name: 'Klockan' }).press('Enter');
  await expect(panel.getByText('Skriv en tid som 07:05, från 00:00 till 23:59.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Klockan' }).fill('07:15');
  await expect(panel.getByText(/schedule install --print --at 07:15$/)).toBeVisible();
  await panel.getByRole('textbox', { name: 'Klockan' }).press('Enter');
  await expect(page.getByText('Inställningarna är sparade.')).toBeAttached();
  expect(await saved(page)).toEqual([{ schedule: { on: true, at: '07:15', background: true } }]);
  await expect(panel).toContainText('2026-11-25 07:05');
  expect((await axeOn(page).include('.settings').analyze()).violations).toEqual([]);
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await expect(page.getByRole('region', { name: 'Nästa steg' })).toContainText(
    '07:06: 1 fil, 40 personer, 2 nya flaggor.',
  );
  expect(troubles).toEqual([]);
});
