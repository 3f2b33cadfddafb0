/** Orders, nights, volume, register and incidents without a mouse: everything is reached, and focus is never lost. */
import { expect, type Page } from '@playwright/test';
import { enter, expectFocus, tabTo } from '../support/sample/keys.ts';
import { test } from '../support/sample/sample-view.ts';

const main = (page: Page) => page.getByRole('main');
const question = (page: Page) => page.getByRole('alertdialog');
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first();

async function goTo(page: Page, letter: string, name: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await expect(main(page).getByRole('heading', { level: 1, name })).toBeFocused();
}

test('a file is recalled, a draft removed, a night settled, volumes and the register read, by keys alone', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/');
  await goTo(page, 'o', 'Beställningar');
  await enter(page, page.getByRole('button', { name: /^Återkalla LEFI_BEST/ }).first());
  await enter(page, question(page).getByRole('button', { name: 'Återkalla …' }));
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Återkallad/ })).toBeVisible();
  await expectFocus(page);
  const remove = page.getByRole('button', { name: /^Ta bort utkastet/ });
  const drafts = await remove.count();
  await enter(page, remove.first());
  await expect(remove).toHaveCount(drafts - 1);
  await expectFocus(page);

  await goTo(page, 'd', 'Leveranser');
  await enter(page, page.getByRole('button', { name: 'Avsluta 409 …' }));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Avsluta 409 …' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, question(page).getByRole('textbox').last());
  await page.keyboard.type('Numret har aldrig använts.');
  await enter(page, question(page).getByRole('button', { name: /^Avsluta/ }));
  await expect(page.getByRole('button', { name: 'Avsluta 409 …' })).toHaveCount(0);
  await expectFocus(page);

  await enter(page, page.getByRole('link', { name: 'Visa omfång' }));
  await tabTo(page, main(page).getByRole('radio', { checked: true }).first());
  await page.keyboard.press('ArrowRight');
  await expectFocus(page);
  await enter(page, main(page).getByRole('button', { name: /Förmån/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expectFocus(page);

  // A choice takes letters for itself, as those of other programs do.
  await page.keyboard.press('Shift+Tab');
  await goTo(page, 'r', 'Register');
  await enter(page, page.getByRole('button', { name: 'Visa personerna' }));
  await enter(page, page.getByRole('button', { name: 'Visa numren' }));
  await expect(page.getByRole('button', { name: 'Dölj numren' })).toBeFocused();
  const rows = page.getByRole('table', { name: 'Bevakningar', exact: true }).getByRole('button');
  await tabTo(page, rows.first());
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  // The rows are one stop: what stands after them is the next.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Visa fler' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectFocus(page);
  expect(troubles).toEqual([]);
});

test('an incident is found, counted, shown, ordered and reported, and a notice put in, by keys alone', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/incidenter');
  const list = page.getByRole('region', { name: /^Incidenter \(/ });
  await tabTo(page, list.locator('[aria-current]'));
  for (let down = 0; down < 6; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /^I-01 · / })).toBeInViewport();
  for (let up = 0; up < 9; up += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /^I-10 · / })).toBeInViewport();
  await expectFocus(page);
  await enter(page, page.getByRole('button', { name: 'Räkna' }));
  await expect(said(page, '124 personer berörs')).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: 'Inte angivet' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Samordning' })).toBeFocused();
  await expect(said(page, '124 personer berörs')).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Visa vilka' }));
  await expect(page.getByRole('row', { name: /född efter 1999-12-31/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /bevakningen är avslutad/ }).last()).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Beställ …' }));
  await enter(page, question(page).getByRole('button', { name: 'Beställ …' }));
  await expect(said(page, '2 omgångar planerade.')).toBeAttached();
  await expectFocus(page);
  await enter(page, page.getByRole('button', { name: 'Gör rader av nästa omgång' }));
  await expect(said(page, 'Nästa natt har redan en omgång.')).toBeAttached();
  await expectFocus(page);
  await enter(page, page.getByRole('button', { name: 'Gör rapporten' }));
  await expect(said(page, 'hos 59 stämde allt')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gör rapporten' })).toBeFocused();

  await goTo(page, 'n', 'Incidenter');
  await enter(page, page.getByRole('button', { name: 'Lägg in ett meddelande …' }));
  await expect(page.getByLabel('Meddelandets text')).toBeFocused();
  await page.keyboard.type('Föräldrapenning saknas för personer bosatta i Belgien.');
  await enter(page, page.getByRole('button', { name: 'Fyll i ur texten' }));
  await expect(said(page, 'Fälten är ifyllda ur texten.')).toBeAttached();
  await expect(page.getByText('bevakas för Föräldrapenning och bosatt i Belgien')).toBeVisible();
  await enter(page, page.locator('summary'));
  await enter(page, page.getByRole('button', { name: 'Använd born after 1999-12-31' }));
  await expect(page.getByText('bosatt i Belgien och född efter 1999-12-31')).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Lägg in', exact: true }));
  await expect(said(page, 'E-1 är inlagd.')).toBeAttached();
  await expectFocus(page);
  await enter(page, page.getByRole('button', { name: 'Stäng …' }));
  await tabTo(page, question(page).getByRole('textbox'));
  await page.keyboard.type('Ett misstag.');
  await enter(page, question(page).getByRole('button', { name: 'Stäng …' }));
  await expect(page.getByRole('button', { name: 'Stäng …' })).toHaveCount(0);
  await expectFocus(page);
  expect(troubles).toEqual([]);
});
