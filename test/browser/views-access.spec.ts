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

const hashes = ['#/', '#/leveranser/409', '#/leveranser/412', '#/bestallningar', '#/personer'] as const;

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
}
