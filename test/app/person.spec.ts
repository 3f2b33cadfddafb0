/** A person over a real profile: what we knew by another night, and what leaves the program, read back. */
import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { test } from '../support/app/app-under-test.ts';
import { findPerson } from '../support/app/steps.ts';

test('what we knew by the first night has less in it than what we know now', async ({ app, world, troubles }) => {
  await findPerson(app, world.known);
  const tab = app.getByRole('tab', { name: /^Utbetalningar/ });
  const count = async (): Promise<number> => Number((await tab.textContent())?.replace(/\D/g, ''));
  const known = await count();
  await app.getByLabel('Känt av oss').fill('#1');
  await app.getByLabel('Känt av oss').press('Enter');
  await expect(app.getByRole('region', { name: 'Detta är inte nuläget' })).toContainText('leverans 1');
  await expect.poll(count).toBeLessThan(known);
  await app.getByRole('button', { name: 'Tillbaka till nu' }).click();
  await expect.poll(count).toBe(known);
  expect(troubles).toEqual([]);
});

test('payments leave as CSV and XLSX, and say the same when they are read back', async ({
  app,
  world,
  take,
  troubles,
}) => {
  await findPerson(app, world.known);
  const tab = app.getByRole('tab', { name: /^Utbetalningar/ });
  await tab.click();
  const count = Number((await tab.textContent())?.replace(/\D/g, ''));
  const choose = (format: string) => async (): Promise<void> => {
    await app.getByRole('button', { name: 'Exportera Utbetalningar' }).press('Enter');
    await app.getByRole('menuitem', { name: format }).press('Enter');
  };
  const csv = await take(choose('CSV för Excel'));
  expect(csv.name).toMatch(/^lefi-utbetalningar-\d{4}-\d\d-\d\d\.csv$/);
  const rows = parse(csv.bytes, { delimiter: ';', bom: true, columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(count);
  const book = await take(choose('Excel (XLSX)'));
  const [heads = [], ...lines] = await readSheet(book.bytes);
  expect(heads).toEqual(Object.keys(rows[0] ?? {}));
  const net = heads.indexOf('Netto');
  expect(lines.map((line) => Number(line[net]))).toEqual(rows.map(({ Netto = '' }) => Number(Netto.replace(',', '.'))));
  expect(lines.some((line) => Number(line[net]) > 0)).toBe(true);
  expect(troubles).toEqual([]);
});
