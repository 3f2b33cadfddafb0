/** The whole main job without a mouse, and every screen at 200 % zoom: nothing lost, nothing to scroll sideways. */
import { expect, type Page } from '@playwright/test';
import { hrefOf, screens } from '../../src/renderer/route.ts';
import { tabTo } from '../support/sample/keys.ts';
import { test } from '../support/sample/sample-view.ts';

const heading = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { level: 1, name });

async function goTo(page: Page, keys: readonly [string, string], name: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await expect(heading(page, name)).toBeFocused();
}

test('find a person, resolve a flag, look into a delivery, release a file, order and send, by keyboard alone', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/');
  // No click, no focus() and no fill() from here on: only keys.
  await page.keyboard.press('/');
  await expect(heading(page, 'Personer')).toBeVisible();
  await page.keyboard.type('850314-2393');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '850314-••••' })).toBeVisible();
  await tabTo(page, page.getByRole('tab', { selected: true }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tabpanel')).toContainText('kr');

  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(heading(page, 'Start')).toBeFocused();
  await page.keyboard.press('3');
  await tabTo(page, page.getByRole('button', { name: 'Klarmarkera' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('alertdialog').getByRole('textbox'));
  await page.keyboard.type('Beställd i dag.');
  await tabTo(page, page.getByRole('alertdialog').getByRole('button', { name: 'Klarmarkera' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Förmåner som inte är beställda')).toHaveCount(0);

  await goTo(page, ['g', 'd'], 'Leveranser');
  await tabTo(page, page.getByRole('grid', { name: 'Leveranser' }).locator('tr[tabindex="0"]'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: /^Leverans 412:/ })).toContainText('Vad den ändrade');
  for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: /^Leverans 409:/ })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Släpp in …' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('alertdialog').getByRole('textbox'));
  await page.keyboard.type('FK har bekräftat antalet.');
  await tabTo(page, page.getByRole('alertdialog').getByRole('button', { name: 'Släpp in' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Leverans 409:/ })).toContainText('Insläppt trots fel');

  await goTo(page, ['g', 'o'], 'Beställningar');
  await tabTo(page, page.getByLabel('Personnummer', { exact: true }).first());
  await page.keyboard.type('850314-2393');
  await tabTo(page, page.getByLabel('Från och med').first());
  await page.keyboard.type('2023-01-01');
  await tabTo(page, page.getByRole('checkbox', { name: 'Sjukpenning', exact: true }).first());
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Lägg till', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 rad lades till.').first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Skicka …' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('alertdialog').getByRole('button', { name: /^Skicka/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Beställningsfiler' })).not.toContainText('Ej skickad');
  expect(troubles).toEqual([]);
});

test('at 200 % zoom nothing is lost and nothing has to be scrolled sideways', async ({ page, open }) => {
  // 1280 × 800 at 200 %.
  await page.setViewportSize({ width: 640, height: 400 });
  await open();
  for (const hash of [...screens.map((screen) => hrefOf(screen)), hrefOf('deliveries', 409)]) {
    await page.evaluate((to) => window.location.assign(to), hash);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, hash).toBeLessThanOrEqual(0);
  }
});
