/** Exports: what the eye sees becomes a file, after its trace; what is hidden or masked stays so. Paper says what it is. */
import { expect, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { notes, take } from '../support/sample/exports.ts';
import { test } from '../support/sample/sample-view.ts';
import { openAnna } from '../support/sample/steps.ts';

const anna = '198503142393';

const heads = (page: Page) => page.getByRole('tabpanel').locator('thead th').allTextContents();

test('a person’s payments leave as they stand on the screen, typed, after a trace', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByRole('tab', { name: /Utbetalningar/ }).click();
  // The benefit and what is odd about a payment stand in one cell with its days: typed, each has a column.
  const [day = '', about = '', ...amounts] = await heads(page);
  const leaving = [day, 'Förmån', about, 'Anmärkning', ...amounts];
  const csv = await take(page, 'Utbetalningar', 'CSV för Excel');
  expect(csv.name).toBe('lefi-utbetalningar-2026-11-22.csv');
  const [titles = [], ...rows] = parse(csv.bytes, { delimiter: ';', bom: true }) as string[][];
  expect(titles).toEqual(leaving);
  expect(csv.bytes.toString()).not.toContain('2393');
  const book = await take(page, 'Utbetalningar', 'Excel (XLSX)');
  const table = await readSheet(book.bytes);
  expect(table[0]).toEqual(leaving);
  expect(table).toHaveLength(rows.length + 1);
  expect(table[1]?.some((cell) => cell instanceof Date)).toBe(true);
  const sheet = Object.fromEntries(await readSheet(book.bytes, 2));
  expect(sheet).toMatchObject({ Av: 'eva.ek', Gällde: 'alla dagar', Rader: `${rows.length}` });
  expect(await notes(page)).toMatchObject([
    { what: 'payments', format: 'csv', persons: [anna], rows: rows.length },
    { what: 'payments', format: 'xlsx', persons: [anna] },
  ]);
  expect(troubles).toEqual([]);
});

test('masked stays masked, revealed is whole, and the access log is told whose rows they are', async ({
  page,
  open,
}) => {
  await open('#/bestallningar');
  const persons = async (): Promise<(string | undefined)[]> => {
    const { bytes } = await take(page, 'Beställningsrader', 'CSV för Excel');
    return (parse(bytes, { delimiter: ';', bom: true }) as string[][]).slice(1, 3).map(([person]) => person);
  };
  expect(await persons()).toEqual(['850314-••••', expect.stringMatching(/^\d{6}[-+]••••$/)]);
  await page.getByRole('button', { name: 'Visa numren' }).click();
  expect((await persons())[0]).toBe('19850314-2393');
  const [noted] = await notes(page);
  expect(noted).toMatchObject({ what: 'order-lines', persons: [anna, expect.stringMatching(/^\d{12}$/)] });
  // The screen has 25 of them.
  expect(noted?.rows).toBeGreaterThan(25);
});

test('history, evidence and flags leave as well, whole and with their traces', async ({ page, open, troubles }) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByRole('tab', { name: 'Historik' }).click();
  await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible();
  const read = async (title: string): Promise<Record<string, string>[]> => {
    const { bytes } = await take(page, title, 'CSV för Excel');
    return parse(bytes, { delimiter: ';', bom: true, columns: true });
  };
  const history = await read('Historik');
  const steps = await page.getByRole('tabpanel').locator('.history-change').count();
  expect(history.length).toBeGreaterThan(steps);
  expect(history[0]?.['Vad som ändrades']).not.toBe('');
  await page.getByRole('tab', { name: 'Underlag' }).click();
  expect(await read('Underlag')).toHaveLength(history.length);
  expect((await read('Flaggor'))[0]).toMatchObject({ Person: '850314-••••' });
  expect(await notes(page)).toMatchObject([{ persons: [anna] }, { persons: [anna] }, { persons: [anna] }]);
  expect(troubles).toEqual([]);
});

test('where the trace cannot be written nothing leaves, and that is said', async ({ page, open }) => {
  await open('#/leveranser');
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.evaluate(() => {
    const { lefi } = window as unknown as { lefi: { call: (name: string, input: unknown) => Promise<unknown> } };
    const { call } = lefi;
    lefi.call = async (name, input) =>
      name === 'export.note' ? { ok: false, fault: { code: 'store.full', detail: {} } } : call(name, input);
  });
  await page.getByRole('button', { name: 'Exportera Leveranser' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Excel (XLSX)' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Ingenting har exporterats (store.full).' })).toBeAttached();
  expect(downloads).toEqual([]);
});

test('paper says both times, user and program, after its trace; without a trace it is empty', async ({
  page,
  open,
}) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByLabel('Känt av oss').fill('408');
  await page.getByLabel('Känt av oss').press('Enter');
  await expect(page.getByRole('region', { name: 'Detta är inte nuläget' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Utskriften är tom/)).toBeVisible();
  await expect(page.getByRole('tabpanel')).toBeHidden();
  await page.evaluate(() => {
    const notedWhenPrinted = () =>
      (window as unknown as { lefiCalls: { name: string }[] }).lefiCalls.some(({ name }) => name === 'export.note');
    window.print = () => document.documentElement.setAttribute('data-printed', String(notedWhenPrinted()));
  });
  await page.keyboard.press('Control+p');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
  const head = page.getByRole('region', { name: 'Om utskriften' });
  for (const said of ['alla dagar', 'efter leverans 408', 'eva.ek', 'LEFI-spegeln 0.1.0', '5560360793'])
    await expect(head).toContainText(said);
  await expect(page.getByRole('tabpanel')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeHidden();
  // The lanes are all there, and at one scale: a day stands above the same day.
  const lanes = await page.locator('.timeline-lane svg').evaluateAll((drawn) => drawn.map((one) => one.clientWidth));
  expect(new Set(lanes).size).toBe(1);
  const part = page.locator('.timeline-scroll');
  expect(await part.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0);
  expect(await notes(page)).toMatchObject([{ format: 'print', persons: [anna], what: 'flags periods person' }]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByText(/^Utskriften är tom/)).toBeVisible();
});
