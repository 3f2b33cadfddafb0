/** Exports of lists that are longer than what the screen has fetched, or than the page could make at once. */
import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { notes, take } from '../support/sample/exports.ts';
import { test } from '../support/sample/sample-view.ts';

test('of a list that is longer than the screen has fetched all rows leave, unless that is stopped', async ({
  page,
  open,
}) => {
  await open('#/leveranser');
  const [shown, bridge] = [page.getByRole('grid', { name: 'Leveranser' }), 'lefi'];
  const count = Number(await shown.getAttribute('aria-rowcount')) - 1;
  expect(count).toBeGreaterThan(200);
  const { bytes } = await take(page, 'Leveranser', 'CSV för Excel');
  expect(parse(bytes, { delimiter: ';', bom: true })).toHaveLength(count + 1);
  expect(await notes(page)).toMatchObject([{ what: 'deliveries', rows: count }]);
  // The service is slow now: the first page comes when somebody has stopped it.
  await page.evaluate((name) => {
    const lefi = (window as unknown as Record<string, { call: (name: string, input: unknown) => Promise<unknown> }>)[
      name
    ];
    if (lefi === undefined) return;
    const { call } = lefi;
    lefi.call = async (asked, input) => {
      if (asked === 'delivery.page') await new Promise((go) => window.addEventListener('lefi-go', go, { once: true }));
      return call(asked, input);
    };
  }, bridge);
  await page.getByRole('button', { name: 'Exportera Leveranser' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Excel (XLSX)' }).press('Enter');
  await expect(page.getByText('Hämtar rader …')).toBeVisible();
  await page.getByRole('button', { name: 'Avbryt' }).press('Enter');
  await page.evaluate(() => window.dispatchEvent(new Event('lefi-go')));
  await expect(page.getByRole('status').filter({ hasText: 'Exporten avbröts.' })).toBeAttached();
  expect(await notes(page)).toHaveLength(1);
});

test('a large workbook is made in a thread of its own, which the policy allows, and is whole', async ({
  page,
  open,
  troubles,
}) => {
  await open('#/leveranser');
  await page.evaluate((count) => {
    type Page = { ok: boolean; value: { deliveries: { id: number }[]; next: unknown } };
    const { lefi } = window as unknown as { lefi: { call: (name: string, input: unknown) => Promise<Page> } };
    const { call } = lefi;
    lefi.call = async (asked, input) => {
      const answer = await call(asked, input);
      if (asked !== 'delivery.page') return answer;
      const [one] = answer.value.deliveries;
      const deliveries = Array.from({ length: count }, (_, place) => ({ ...one, id: place + 1000 }));
      return { ...answer, value: { ...answer.value, deliveries, next: null } };
    };
  }, 3000);
  const thread = page.waitForEvent('worker');
  const { bytes } = await take(page, 'Leveranser', 'Excel (XLSX)');
  expect((await thread).url()).toContain('file-worker');
  expect((await readSheet(bytes)).length).toBeGreaterThan(3000);
  expect(troubles).toEqual([]);
});
