/** Exports in specs over the sample: the file that is taken, and the traces that were left. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** The file that an export menu's item hands out. */
export async function take(page: Page, title: string, item: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: `Exportera ${title}` }).press('Enter');
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).press('Enter');
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What the access log was told of exports so far. */
export const notes = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { lefiCalls: { name: string; input: { format: string; rows: number } }[] }).lefiCalls
      .filter(({ name }) => name === 'export.note')
      .map(({ input }) => input),
  );
