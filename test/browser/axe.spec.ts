/**
 * Every screen, its states and its dialogs are free of accessibility faults in light, dark and forced colours, and of
 * script errors. The screens are those of the route table: a new one is looked at without a line here.
 */
import { expect, type Page } from '@playwright/test';
import { hrefOf, hrefOfVolume, screens } from '../../src/renderer/route.ts';
import { axeOn } from '../support/axe.ts';
import { test } from '../support/sample/sample-view.ts';
import { openAnna } from '../support/sample/steps.ts';

/** What depends on colours. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/**
 * Looks at what is shown now in every look; motion would show colours half-way.
 * Names, roles and order come from the document, which is the same in every look, since the looks differ in colours and
 * in signs drawn in their place: a whole look takes a second, so states of a screen have all rules once and those
 * about colours thrice. Every screen itself (`isWhole`) has all rules in every look.
 */
async function look(page: Page, what: string, isWhole = false): Promise<void> {
  for (const { name, media } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const axe = axeOn(page);
    if (!isWhole && name !== 'light') axe.withRules(aboutColours);
    const { violations } = await axe.analyze();
    const faults = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
    expect(faults, `${what} in ${name}`).toEqual([]);
  }
}

async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

test('every screen of the route table', async ({ page, open, troubles }) => {
  await open();
  for (const screen of screens) {
    await visit(page, hrefOf(screen));
    await look(page, screen, true);
  }
  await visit(page, hrefOfVolume(null));
  await look(page, 'the nights’ volume');
  await open('#/', 'empty');
  await look(page, 'first day');
  expect(troubles).toEqual([]);
});

test('the start page opened, deliveries in every state, the palette and the sheet of keys', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/');
  for (const key of ['3', '4', '6']) await page.keyboard.press(key);
  await expect(page.getByText(/återkrav 4\s321/)).toBeVisible();
  await look(page, 'start, opened');
  for (const id of [404, 405, 409, 412]) {
    await visit(page, hrefOf('deliveries', id));
    await expect(page.getByRole('region', { name: new RegExp(`^Leverans ${id}:`) })).toBeVisible();
    await look(page, `delivery ${id}`);
  }
  await page.getByRole('button', { name: 'Hämta nu' }).click();
  await expect(page.getByRole('region', { name: 'Pågående arbete' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'palette, over a running job');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'shortcuts');
  expect(troubles).toEqual([]);
});

test('a person: every tab', async ({ page, open, troubles }) => {
  await open('#/personer');
  await openAnna(page);
  const tabs = page.getByRole('tab');
  for (let place = 0; place < (await tabs.count()); place += 1) {
    await tabs.nth(place).click();
    const inside = page.getByRole('tabpanel').getByRole('button');
    if ((await inside.count()) > 0) await inside.first().click();
    await look(page, `tab ${place + 1}`, place === 0);
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
  }
  expect(troubles).toEqual([]);
});

test('a person: the past, the table of the timeline, the evidence', async ({ page, open, troubles }) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByRole('button', { name: 'Välj leverans …' }).click();
  await expect(page.getByRole('option').first()).toBeFocused();
  await look(page, 'picker');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Visa klarmarkerade' }).click();
  await page.getByRole('radio', { name: 'Tabell' }).click();
  await expect(page.getByRole('region', { name: 'Detta är inte nuläget' })).toBeVisible();
  await look(page, 'past');
  await page.getByRole('button', { name: 'Visa underlag' }).first().click();
  await expect(page.getByRole('dialog').locator('pre')).toBeVisible();
  await look(page, 'evidence');
  expect(troubles).toEqual([]);
});

test('decisions: changes in words, a dispute, an inspection, a release', async ({ page, open, troubles }) => {
  await open('#/leveranser/412');
  await page.getByRole('button', { name: 'Visa ändringarna i ord' }).click();
  await expect(page.getByText('antal dagar 18 → 17')).toBeVisible();
  await page.getByRole('button', { name: 'Ifrågasätt …' }).click();
  await page.getByRole('alertdialog').getByRole('textbox').fill('FK varnade.');
  await look(page, 'dispute');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ifrågasätt' }).click();
  await expect(page.getByText('Leveransen är ifrågasatt').first()).toBeVisible();
  await look(page, 'changes of a disputed delivery');
  await visit(page, hrefOf('deliveries', 409));
  await page.getByRole('button', { name: 'Granska' }).click();
  await expect(page.locator('mark')).toBeVisible();
  await look(page, 'inspection');
  await page.getByRole('button', { name: 'Släpp in …' }).click();
  await expect(page.getByRole('alertdialog').getByRole('textbox')).toBeVisible();
  await look(page, 'release');
  expect(troubles).toEqual([]);
});
