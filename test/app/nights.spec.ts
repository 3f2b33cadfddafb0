/** Nights that went wrong, over a real profile: one that nobody may read, and one cut off that is let in with a reason. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app/app-under-test.ts';
import { menu } from '../support/app/steps.ts';

async function openNight(app: Page, night: string): Promise<void> {
  await menu(app, 'Leveranser').click();
  const row = app.getByRole('grid', { name: 'Leveranser' }).getByRole('row', { name: night });
  await expect(row.getByRole('gridcell', { name: 'Karantän' })).toBeVisible();
  await row.click();
}

test('a night with a hostile file says why it is kept out, and cannot be let in', async ({ app, troubles }) => {
  await openNight(app, '2026-11-20');
  const detail = app.getByRole('region', { name: /^Leverans 4:/ });
  await expect(detail).toContainText('Inget ur filen har lästs in.');
  await expect(detail).toContainText('response.');
  await detail.getByRole('button', { name: 'Släpp in …' }).click();
  const dialog = app.getByRole('alertdialog');
  await expect(dialog).toContainText('Filen går inte att läsa så långt att den kan släppas in.');
  await expect(dialog.getByRole('button', { name: 'Släpp in' })).toBeDisabled();
  expect(troubles).toEqual([]);
});

test('a night that was cut off is inspected and let in with a reason, and says so from then on', async ({
  app,
  troubles,
}) => {
  await openNight(app, '2026-11-19');
  const detail = app.getByRole('region', { name: /^Leverans 3:/ });
  await detail.getByRole('button', { name: 'Granska' }).click();
  await expect(detail.locator('mark')).toBeVisible();
  await detail.getByRole('button', { name: 'Släpp in …' }).click();
  await app.getByRole('alertdialog').getByRole('textbox').fill('FK har bekräftat filen, ärende 4711.');
  await app.getByRole('alertdialog').getByRole('button', { name: 'Släpp in' }).click();
  await expect(detail).toContainText('FK har bekräftat filen, ärende 4711.');
  const row = app.getByRole('grid', { name: 'Leveranser' }).getByRole('row', { name: '2026-11-19' });
  await expect(row.getByRole('gridcell', { name: 'Karantän' })).toHaveCount(0);
  expect(troubles).toEqual([]);
});
