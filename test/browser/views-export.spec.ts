/** Exports: what the eye sees becomes a file, after its trace; what is hidden or masked stays so. Paper says what it is. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { test } from '../support/sample/sample-view.ts';
import { openAnna } from '../support/sample/steps.ts';

const anna = '198503142393';

async function take(page: Page, title: string, item: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: `Exportera ${title}` }).press('Enter');
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).press('Enter');
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const notes = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { lefiCalls: { name: string; input: { format: string } }[] }).lefiCalls
      .filter(({ name }) => name === 'export.note')
      .map(({ input }) => input),
  );

const heads = (page: Page) => page.getByRole('tabpanel').locator('thead th').allTextContents();

test('a person’s payments leave as they stand on the screen, typed, after a trace', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/personer');
  await openAnna(page);
  await page.getByRole('tab', { name: /Utbetalningar/ }).click();
  const shown = await heads(page);
  const csv = await take(page, 'Utbetalningar', 'CSV för Excel');
  expect(csv.name).toBe('lefi-utbetalningar-2026-11-22.csv');
  const [titles = [], ...rows] = parse(csv.bytes, { delimiter: ';', bom: true }) as string[][];
  expect(titles).toEqual(shown);
  expect(csv.bytes.toString()).not.toContain('2393');
  const book = await take(page, 'Utbetalningar', 'Excel (XLSX)');
  const table = await readSheet(book.bytes);
  expect(table[0]).toEqual(shown);
  expect(table).toHaveLength(rows.length + 1);
  expect(table[1]?.some((cell) => cell instanceof Date)).toBe(true);
  const about = Object.fromEntries(await readSheet(book.bytes, 2));
  expect(about).toMatchObject({ Av: 'eva.ek', Gällde: 'alla dagar', Rader: `${rows.length}` });
  expect(await notes(page)).toMatchObject([
    { what: 'payments', format: 'csv', persons: [anna], rows: rows.length },
    { what: 'payments', format: 'xlsx', persons: [anna] },
  ]);
  expect(troubles).toEqual([]);
});
