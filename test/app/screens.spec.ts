/** Each screen over a real profile, in both languages, without a word from the console. */
import { expect } from '@playwright/test';
import { hrefOf, screens } from '../../src/renderer/route.ts';
import { en } from '../../src/renderer/text/en.ts';
import { sv } from '../../src/renderer/text/sv.ts';
import { test } from '../support/app/app-under-test.ts';

test('every screen opens in Swedish and in English', async ({ app, troubles }) => {
  for (const texts of [sv, en]) {
    await app
      .getByRole('banner')
      .getByRole('radio', { name: texts === sv ? 'Svenska' : 'English' })
      .click();
    await expect(app.locator('html')).toHaveAttribute('lang', texts === sv ? 'sv' : 'en');
    for (const screen of screens) {
      await app
        .locator(`a[href="${hrefOf(screen)}"]`)
        .first()
        .click();
      await expect(app.getByRole('heading', { level: 1, name: texts[`nav.${screen}`] })).toBeVisible();
      await expect(app.locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(app.getByRole('alert')).toHaveCount(0);
    }
  }
  expect(troubles).toEqual([]);
});
