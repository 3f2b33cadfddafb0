/** Decisions about deliveries: looked into, released, read again, doubted; and what a delivery changed. */
import { expect, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { notes, take } from '../support/sample/exports.ts';
import { anna, guarded } from '../support/sample/sample-numbers.ts';
import { test } from '../support/sample/sample-view.ts';

const detail = (page: Page, id: number) => page.getByRole('region', { name: new RegExp(`^Leverans ${id}:`) });

test('a quarantined delivery is inspected and released with a reason, by keyboard alone', async ({ page, open }) => {
  await open('#/leveranser/409');
  await detail(page, 409).getByRole('button', { name: 'Granska' }).press('Enter');
  const found = detail(page, 409).getByRole('region', { name: 'Vad som är fel i filen' });
  await expect(found.getByRole('row', { name: /slutpost/ })).toContainText(/2\s873\s*12\s*3\s104\s882/);
  await expect(found.locator('mark')).toHaveText('Här: ⟨här tar filen slut⟩');
  await expect(found).toContainText(/4\s211 hela personer går att läsa/);
  await page.keyboard.press('Tab');
  await expect(detail(page, 409).getByRole('button', { name: 'Läs om' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(/4\s211 hela personer läses in/);
  await expect(dialog).toContainText('kan vara avklippt');
  await expect(dialog.getByRole('button', { name: 'Släpp in' })).toBeDisabled();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('textbox', { name: 'Skäl till att den släpps in' })).toBeFocused();
  await page.keyboard.type('FK har bekräftat antalet.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Leveransen är inläst.' })).toBeAttached();
  await expect(detail(page, 409)).toContainText('Insläppt trots fel');
  await expect(detail(page, 409)).toContainText('FK har bekräftat antalet.');
});

test('reading again says that the delivery is still kept back', async ({ page, open }) => {
  await open('#/leveranser/409');
  await detail(page, 409).getByRole('button', { name: 'Läs om' }).press('Enter');
  await expect(detail(page, 409)).toContainText('Läst igen: leveransen hålls kvar.');
});

test('a delivery is doubted with a reason, carries a banner, and is cleared with a note', async ({ page, open }) => {
  await open('#/leveranser/411');
  await detail(page, 411).getByRole('button', { name: 'Ifrågasätt …' }).press('Enter');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox', { name: 'Skäl' }).fill('FK varnade för fel perioder.');
  await dialog.getByRole('button', { name: 'Ifrågasätt' }).press('Enter');
  await expect(detail(page, 411).getByRole('status')).toContainText(
    'Leveransen är ifrågasattSedan 2026-11-22 10:30: FK varnade för fel perioder.',
  );
  await expect(page.getByRole('grid', { name: 'Leveranser' }).getByRole('row', { name: /2026-11-20/ })).toContainText(
    'Ifrågasatt',
  );
  await detail(page, 411).getByRole('button', { name: 'Avsluta ifrågasättandet …' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Vad som har kommit fram' }).fill('FK har rättat.');
  await dialog.getByRole('button', { name: 'Avsluta ifrågasättandet' }).press('Enter');
  await expect(detail(page, 411).getByText('Leveransen är ifrågasatt')).toHaveCount(0);
});

test('what a delivery changed is told person by person, and nobody is named', async ({ page, open }) => {
  await open('#/leveranser/412');
  const changes = detail(page, 412).getByRole('region', { name: 'Vad leveransen ändrade' });
  const before = await page.evaluate(() => JSON.stringify((window as unknown as { lefiCalls: unknown[] }).lefiCalls));
  expect(before).not.toContain('delivery.changes');
  await changes.getByRole('button', { name: 'Visa ändringarna i ord' }).press('Enter');
  await expect(changes).toContainText('förkortad till 2026-08-15–2026-08-31');
  await expect(changes).toContainText('hade fört med sig');
  await expect(changes.getByRole('row', { name: /Närståendepenning/ })).toContainText(/0\s*2\s*1/);
  await expect(changes).not.toContainText('Hemlig Person');
  await expect(changes).not.toContainText('2393');
  // The screen has two of three; the file has all, and neither names nor numbers.
  const { bytes } = await take(page, 'Ändringar av leverans 412', 'CSV för Excel');
  const [, ...rows] = parse(bytes, { delimiter: ';', bom: true });
  expect(rows).toMatchObject(
    [
      [/./, 'Generell personinformation', 'Ändrad', 'Uppgifter om personen själv ändrades. De visas hos personen.', ''],
      ['850314-••••', 'Sjukpenning', 'Ändrad', /^Sjukpenning: perioden/, ''],
      ['850314-••••', 'Sjukpenning', 'Återtagen', /borttaget$/, 'hel uppdatering fann'],
    ].map((row) => row.map((cell) => (typeof cell === 'string' ? cell : expect.stringMatching(cell)))),
  );
  expect(await notes(page)).toMatchObject([{ what: 'delivery changes', rows: 3, persons: [guarded, anna] }]);
  await changes.getByRole('button', { name: 'Visa fler' }).press('Enter');
  await expect(changes).toContainText('Närståendepenning: ärendet från 2026-05-04 borttaget');
  await changes.getByRole('button', { name: 'Öppna 850314-••••' }).first().press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '850314-••••' })).toBeVisible();
});

test('a re-run and what it replaced lead to each other, and a released one says who and why', async ({
  page,
  open,
}) => {
  await open('#/leveranser/405');
  await expect(detail(page, 405)).toContainText('Ersatt av leverans 406');
  await detail(page, 405).getByRole('link', { name: 'leverans 406' }).press('Enter');
  await expect(detail(page, 406)).toContainText('Ersätter leverans 405');
  await open('#/leveranser/404');
  await expect(detail(page, 404)).toContainText('kerstin, 2026-11-10 09:14: Slutposten föll bort');
});

test('drift is shown element by element with masked examples', async ({ page, open }) => {
  await open('#/leveranser/412');
  const drift = detail(page, 412).getByRole('table', { name: 'Okänt för schemat' });
  await expect(drift.getByRole('row', { name: /nyttFalt/ })).toContainText(/Element\s*17\s*x9/);
  await expect(drift.getByRole('row', { name: /@kanal/ })).toContainText('Attribut');
});
