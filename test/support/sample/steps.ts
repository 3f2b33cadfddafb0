/** Steps that several specs of the views take. */
import { expect, type Page } from '@playwright/test';

/** Searches for the sample's first person by keyboard alone and opens her. The screen of persons must be shown. */
export async function openAnna(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('850314-2393');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '850314-••••' })).toBeVisible();
  await expect(page.getByRole('tablist')).toBeVisible();
}
