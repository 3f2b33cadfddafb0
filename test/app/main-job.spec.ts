/** The main job over a real profile: order somebody new, send, fetch the night that answers, find the person. */
import { expect } from '@playwright/test';
import { test } from '../support/app/app-under-test.ts';
import { findPerson, menu } from '../support/app/steps.ts';

test('somebody new is ordered, sent, answered by a night, and found', async ({ app, world, troubles }) => {
  const { newcomer } = world;
  await menu(app, 'Beställningar').click();
  const form = app.getByRole('region', { name: 'Ny beställning' });
  await form.getByLabel('Personnummer').fill(newcomer);
  await form.getByLabel('Från och med').fill('2023-01-01');
  await form.getByText('Utbetalning', { exact: true }).click();
  await form.getByText('Sjukpenning', { exact: true }).click();
  await form.getByRole('button', { name: 'Lägg till' }).click();
  await app.getByRole('button', { name: /^Komponera/ }).click();
  await app.getByRole('button', { name: 'Skicka …' }).click();
  await app.getByRole('alertdialog').getByRole('button', { name: 'Skicka' }).click();
  await expect(app.getByRole('row', { name: /LEFI_BEST_.*Skickad/ })).toHaveCount(2);

  await world.runNight('2026-11-24');
  await menu(app, 'Leveranser').click();
  await app.getByRole('button', { name: 'Hämta nu' }).click();
  const night = app.getByRole('grid', { name: 'Leveranser' }).getByRole('row', { name: '2026-11-24' });
  await expect(night.getByRole('gridcell', { name: 'Inläst' })).toBeVisible();

  await findPerson(app, newcomer);
  await expect(app.getByRole('tab', { name: /^Utbetalningar/ })).toBeVisible();
  expect(app.url()).not.toContain(newcomer.slice(2));
  expect(await app.title()).not.toContain(newcomer.slice(2));
  expect(troubles).toEqual([]);
});
