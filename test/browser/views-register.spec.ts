/** Lists and the register over the sample bridge: previewed, reconciled, shown and ordered, by keyboard alone. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/sample/sample-view.ts';

async function chooseFile(page: Page, button: string, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).press('Enter');
  await (await choosing).setFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

const made = (page: Page, name: string): Promise<number> =>
  page.evaluate(
    (sought) =>
      (window as unknown as { lefiCalls: { name: string }[] }).lefiCalls.filter((call) => call.name === sought).length,
    name,
  );

test('a list is previewed before anything is stored, its bad rows saved, and its good lines taken', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/bestallningar');
  await chooseFile(page, 'Välj fil …', 'personnummer;from;benefits');
  await expect(page.getByText('2 beställningsrader för 1 person, ur 4 rader i filen')).toBeVisible();
  await expect(page.getByText('Kolumner som inte används: Namn')).toBeVisible();
  const refused = page.getByRole('table', { name: 'Rader som inte togs emot' });
  await expect(refused.getByRole('row')).toHaveCount(3);
  await expect(refused).toContainText('framtiden');
  expect(await made(page, 'order.import')).toBe(0);
  // What was chosen with the keyboard goes on with it.
  await expect(page.getByRole('button', { name: 'Lägg till 2 rader' })).toBeFocused();
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await saving).suggestedFilename()).toBe('lefi-felaktiga-rader.csv');
  expect(await made(page, 'export.note')).toBe(1);
  await page.getByRole('button', { name: 'Lägg till 2 rader' }).press('Enter');
  await expect(page.getByText('2 rader lades till.').first()).toBeVisible();
  expect(await made(page, 'order.import')).toBe(1);
  expect(troubles).toEqual([]);
});

test('the register is counted, and shows persons only when that is asked for', async ({ page, open, troubles }) => {
  await open('#/register');
  const counts = page.getByRole('table', { name: 'Bevakningar per förmån och läge' });
  await expect(counts.getByRole('row', { name: /^Sjukpenning/ })).toContainText('200');
  expect(await made(page, 'register.list')).toBe(0);
  await page.getByRole('button', { name: /Läge/ }).press('Enter');
  await page.getByRole('option', { name: 'Obesvarad' }).press('Enter');
  await page.getByRole('button', { name: 'Visa personerna' }).press('Enter');
  await expect(page.getByText('37 bevakningar visas')).toBeVisible();
  await page.getByRole('button', { name: /Läge/ }).press('Enter');
  await page.getByRole('option', { name: 'Alla' }).press('Enter');
  await page.getByRole('button', { name: 'Visa personerna' }).press('Enter');
  await page.getByRole('button', { name: 'Visa fler' }).press('Enter');
  await expect(page.getByText('260 bevakningar visas')).toBeVisible();
  await expect(page.getByRole('button', { name: '850314-••••' }).first()).toBeVisible();
  expect(troubles).toEqual([]);
});

test('a list is reconciled: figures, differences, bad rows, and drafts of what is chosen after a question', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/register');
  await chooseFile(page, 'Välj lista …', 'personnummer;benefits;from\n'.repeat(30_000));
  await expect(page.getByText('7 skillnader; 3 890 bevakningar stämmer, 99 är på väg.')).toBeVisible();
  expect(await made(page, 'register.read')).toBe(7);
  await expect(page.getByRole('row', { name: 'Försäkringskassan svarar för 3 900' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Rader som inte togs emot' })).toContainText('17');
  expect(await made(page, 'register.differences')).toBe(0);
  await page.getByRole('button', { name: 'Visa skillnaderna' }).press('Enter');
  await expect(page.getByText('7 av 7 visas.')).toBeVisible();
  await page.getByRole('checkbox', { name: /Hos oss men inte i listan/ }).press('Space');
  await page.getByRole('button', { name: 'Gör utkast …' }).press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Gör utkast av 3 skillnader?');
  await question.getByRole('button', { name: 'Gör utkast …' }).press('Enter');
  await expect(page.getByText('3 rader lades till.').first()).toBeVisible();
  expect(troubles).toEqual([]);
});
