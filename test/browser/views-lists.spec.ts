/** Searching, long lists and work lists by keyboard alone; what is typed too fast opens nobody wrong. */
import { expect, type Page } from '@playwright/test';
import { axeOn } from '../support/axe.ts';
import { test } from '../support/sample/sample-view.ts';

const person = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2, name: /^\d{6}[-+]/ });
const bar = (page: Page) => page.getByRole('region', { name: 'Arbetslista' });
const slow = (page: Page, ...texts: string[]) =>
  page.evaluate((kept) => Object.assign(window, { lefiSlow: kept }), texts);
const answer = (page: Page, text: string) =>
  page.evaluate((kept) => (window as unknown as { lefiAnswer: (text: string) => void }).lefiAnswer(kept), text);
const asked = (page: Page, text: string) =>
  page.waitForFunction(
    (kept) =>
      (window as unknown as { lefiCalls: { input: { text?: string } }[] }).lefiCalls.some(
        ({ input }) => input.text === kept,
      ),
    text,
  );

test('keys pressed before the answer has come open the right person when it comes, and never one of an older text', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await slow(page, '850314-2393', '850314-2');
  await page.keyboard.press('/');
  await page.keyboard.type('1970');
  await expect(page.getByRole('option')).not.toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('850314-2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await asked(page, '850314-2');
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'true');
  await page.keyboard.type('393');
  await page.keyboard.press('ArrowDown');
  await asked(page, '850314-2393');
  await answer(page, '850314-2');
  await answer(page, '850314-2393');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^850314-2393/);
  await expect(person(page)).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('8503');
  await page.keyboard.press('Enter');
  await expect(person(page)).toHaveText('850314-••••');
});

test('Enter waits for the answer to what has been typed', async ({ page, open }) => {
  await open('#/personer');
  await slow(page, '19850314 2393');
  await page.keyboard.press('/');
  await page.keyboard.type('19850314 2393');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await asked(page, '19850314 2393');
  await expect(person(page)).toHaveCount(0);
  await answer(page, '19850314 2393');
  await expect(person(page)).toHaveText('850314-••••');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
});

test('a long list tells how long it is, and is stepped through, also after a reload', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/personer?leverans=412');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-setsize', '42');
  expect(await page.getByRole('option').count()).toBeLessThan(42);
  await page.keyboard.press('/');
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown']) await page.keyboard.press(key);
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '42');
  await expect(page.getByRole('option', { selected: true })).toContainText('700210-••••');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(person(page)).toHaveText('700209-••••');
  await expect(bar(page)).toContainText('41 av 42');
  await page.keyboard.press('x');
  await page.keyboard.press('p');
  await expect(person(page)).toHaveText('700208-••••');
  await expect(bar(page)).toContainText('40 av 42 ändrad i leverans 412');
  await expect(bar(page)).toContainText('1 klar');
  expect(await page.title()).toBe('Personer – LEFI-spegeln');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toMatch(/1970|7002|0000/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Fortsätt med 40 av 42' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(person(page)).toHaveText('700208-••••');
  await page.keyboard.press('n');
  await expect(person(page)).toHaveText('700209-••••');
  await expect(bar(page).getByRole('button', { name: 'Inte klar' })).toHaveAttribute('aria-pressed', 'true');
  expect(troubles).toEqual([]);
});

test('who was opened last is known by birth date alone, and only until the page is left', async ({ page, open }) => {
  await open('#/personer');
  await page.keyboard.press('/');
  await page.keyboard.type('8503');
  await page.keyboard.press('Enter');
  await expect(person(page)).toHaveText('850314-••••');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  const again = page.getByRole('button', { name: '850314-••••' });
  await expect(again).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('senaste');
  await page.keyboard.press('Enter');
  await expect(person(page)).toHaveText('850314-••••');
  await page.goto(page.url().replace(/#.*/, '#/personer'));
  await page.reload();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(again).toHaveCount(0);
});

test('the palette, the shortcuts and a list have no accessibility faults', async ({ page, open, troubles }) => {
  const faults = async (): Promise<string[]> =>
    (await axeOn(page).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  await open('#/personer?leverans=412');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toBeVisible();
  expect(await faults(), 'list').toEqual([]);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  expect(await faults(), 'palette').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Genvägar' }).click();
  await expect(page.getByRole('dialog').getByRole('switch')).toBeVisible();
  expect(await faults(), 'shortcuts').toEqual([]);
  expect(troubles).toEqual([]);
});

test('whom a flag or a delivery is about is gone through from where it stands, and rows get closer by command', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/leveranser/412');
  await page.getByRole('button', { name: 'Gå igenom personerna' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Arbetslista' })).toContainText('ändrad i leverans 412');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('button', { name: /Förmåner som inte är beställda/ }).press('Enter');
  await page.getByRole('button', { name: 'Gå igenom personerna' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Arbetslista' })).toContainText('öppen flagga');
  await expect(page.getByRole('heading', { level: 2, name: /••••/ }).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('täthet kompakt');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  expect(troubles).toEqual([]);
});
