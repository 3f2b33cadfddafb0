/** The start page over the sample bridge: each row one key away, flags in groups, what is new, and the mark of a visit. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';

const rows = (page: Page) => page.getByRole('list', { name: 'Att ta hand om' }).getByRole('button', { name: /rad \d/ });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const asked = (page: Page, name: string): Promise<unknown[]> =>
  page.evaluate(
    (call) =>
      (window as unknown as { lefiCalls: { name: string; input: unknown }[] }).lefiCalls
        .filter((one) => one.name === call)
        .map(({ input }) => input),
    name,
  );

test('every row is one key away, or arrows and Enter', async ({ page, open, troubles }) => {
  await open('#/');
  await expect(rows(page)).toHaveCount(5);
  await page.keyboard.press('1');
  await expect(page.getByRole('region', { name: /^Leverans 409:/ })).toBeVisible();
  await page.goBack();
  await expect(rows(page)).toHaveCount(5);
  await page.keyboard.press('2');
  await expect(page.getByText('Natten 2026-11-17: Saknas')).toBeVisible();
  await page.goBack();
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(2)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: /förmån har upphört/ })).toBeFocused();
  expect(troubles).toEqual([]);
});

test('a flag is found in its group and resolved with a note', async ({ page, open }) => {
  await open('#/');
  await expect(rows(page)).toHaveCount(5);
  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'Klarmarkera' }).press('Enter');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Klarmarkera' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('Beställd i dag.');
  await dialog.getByRole('button', { name: 'Klarmarkera' }).click();
  await expect(page.getByText('Förmåner som inte är beställda')).toHaveCount(0);
  await expect(rows(page)).toHaveCount(4);
});

test('new claw-backs are counted without naming anybody, and named, masked, when they are opened', async ({
  page,
  open,
}) => {
  await open('#/');
  await expect(page.getByText('312 personer med ändringar genomgångna.')).toBeVisible();
  expect((await asked(page, 'attention.news')).filter((one) => JSON.stringify(one).includes('persons'))).toEqual([]);
  await page.keyboard.press('6');
  await expect(page.getByText(/Sjukpenning: återkrav 4\s321,00\skr/)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('2393');
  await page.getByRole('button', { name: 'Öppna 850314-••••' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '850314-••••' })).toBeVisible();
});

test('a visit is marked on purpose, and the mark can be taken back', async ({ page, open }) => {
  await open('#/');
  await expect(page.getByText(/Sedan 2026-11-19 08:31/)).toBeVisible();
  await page.getByRole('button', { name: 'Markera som sett' }).press('Enter');
  await expect(said(page, 'Markerat som sett')).toBeAttached();
  await expect(page.getByText('Inga nya återkrav')).toBeVisible();
  expect(await asked(page, 'attention.seen')).toEqual([{ effect: 412, flag: 12 }]);
  await page.getByRole('button', { name: 'Ångra' }).press('Enter');
  await expect(page.getByText('2 nya återkrav')).toBeVisible();
  expect(await asked(page, 'attention.seen')).toContainEqual({ effect: 410, flag: 0 });
});
