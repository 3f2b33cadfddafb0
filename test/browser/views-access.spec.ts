/** Every screen is free of accessibility faults, of script errors and of breaches of the content security policy. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';
import { openAnna } from '../support/sample/steps.ts';

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
] as const;

const hashes = [
  '#/',
  '#/leveranser/404',
  '#/leveranser/405',
  '#/leveranser/409',
  '#/leveranser/412',
  '#/bestallningar',
  '#/personer',
] as const;

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

for (const { name, media } of looks) {
  test(`screens have no accessibility faults in ${name}`, async ({ page, open, troubles }) => {
    await page.emulateMedia(media);
    await open();
    for (const hash of hashes) {
      await page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
      expect(await faultsOf(page), hash).toEqual([]);
    }
    expect(troubles).toEqual([]);
  });

  test(`a person has no accessibility faults in ${name}`, async ({ page, open, troubles }) => {
    await page.emulateMedia(media);
    await open('#/personer');
    await openAnna(page);
    for (const tab of ['Utbetalningar', 'Återkrav', 'Uppgifter', 'Perioder']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel').getByRole('button').first().click();
      expect(await faultsOf(page), tab).toEqual([]);
    }
    expect(troubles).toEqual([]);
  });

  test(`the past, evidence and dialogs have no accessibility faults in ${name}`, async ({ page, open, troubles }) => {
    await page.emulateMedia(media);
    await open('#/personer');
    await openAnna(page);
    await page.getByRole('button', { name: 'Välj leverans …' }).click();
    await expect(page.getByRole('option').first()).toBeFocused();
    expect(await faultsOf(page), 'picker').toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Visa klarmarkerade' }).click();
    await page.getByRole('radio', { name: 'Tabell' }).click();
    await expect(page.getByRole('region', { name: 'Detta är inte nuläget' })).toBeVisible();
    expect(await faultsOf(page), 'past').toEqual([]);
    await page.getByRole('button', { name: 'Visa underlag' }).first().click();
    await expect(page.getByRole('dialog').locator('pre')).toBeVisible();
    expect(await faultsOf(page), 'evidence').toEqual([]);
    await page.keyboard.press('Escape');
    expect(troubles).toEqual([]);
  });

  test(`decisions have no accessibility faults in ${name}`, async ({ page, open, troubles }) => {
    await page.emulateMedia(media);
    await open('#/leveranser/412');
    await page.getByRole('button', { name: 'Visa ändringarna i ord' }).click();
    await expect(page.getByText('antal dagar 18 → 17')).toBeVisible();
    expect(await faultsOf(page), 'changes').toEqual([]);
    await page.getByRole('button', { name: 'Ifrågasätt …' }).click();
    await page.getByRole('alertdialog').getByRole('textbox').fill('FK varnade.');
    expect(await faultsOf(page), 'dispute').toEqual([]);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ifrågasätt' }).click();
    await expect(page.getByText('Leveransen är ifrågasatt').first()).toBeVisible();
    expect(await faultsOf(page), 'disputed').toEqual([]);
    await page
      .getByRole('grid', { name: 'Leveranser' })
      .getByRole('row', { name: /2026-11-18/ })
      .click();
    await page.getByRole('button', { name: 'Granska' }).click();
    await expect(page.locator('mark')).toBeVisible();
    expect(await faultsOf(page), 'inspection').toEqual([]);
    await page.getByRole('button', { name: 'Släpp in …' }).click();
    await expect(page.getByRole('alertdialog').getByRole('textbox')).toBeVisible();
    expect(await faultsOf(page), 'release').toEqual([]);
    expect(troubles).toEqual([]);
  });
}
