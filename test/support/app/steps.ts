/** Steps that several specs of the app take. */
import { expect, type Locator, type Page } from '@playwright/test';

export const menu = (app: Page, screen: string): Locator =>
  app.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: screen });

/** Twelve digits in, the sheet of that person on the screen. */
export async function findPerson(app: Page, personnummer: string): Promise<void> {
  await menu(app, 'Personer').click();
  await app.getByRole('searchbox').fill(`${personnummer.slice(2, 8)}-${personnummer.slice(8)}`);
  await app.getByRole('option').first().press('Enter');
  await expect(app.getByRole('heading', { level: 2, name: `${personnummer.slice(2, 8)}-••••` })).toBeVisible();
  await expect(app.getByRole('tablist')).toBeVisible();
}
