/** One list in every form that a spreadsheet saves it in: an order and a reconciliation read the same of all. */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { decodeCsv } from '../../src/renderer/features/orders/decode-csv.ts';
import { lefiJson } from '../support/cli.ts';
import { anna, bertil, cecilia, order } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { faultFrom } from '../support/transport-bytes.ts';

const rows = [
  ['Personnummer', 'Förmån', 'Fr.o.m.'],
  [anna, 'Sjukpenning', '2021-01-01'],
  [bertil, 'föräldrapenning', '2021-01-01'],
  [cecilia, 'pension', '2025-02-30'],
];
const utf16 = Buffer.from(`\uFEFF${rows.map((cells) => cells.join('\t')).join('\r\n')}\r\n`, 'utf16le');
const asText = (end: string): string => rows.map((cells) => cells.join(';')).join(end);
const forms: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'UTF-8 with a mark': async () => Buffer.from(`\uFEFF${asText('\r\n')}`),
  'Windows-1252': async () => Buffer.from(asText('\r'), 'latin1'),
  'UTF-16, Excel’s Unicode text': async () => utf16,
  'UTF-16, the other way round': async () => Buffer.from(utf16).swap16(),
  'a workbook': () => writeExcelFile(rows.map((cells) => cells.map((value) => ({ value, type: String })))).toBuffer(),
};

let profile: TestProfile;
beforeAll(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning', 'pension']);
});
afterAll(() => profile.remove());

/** In pieces of an odd length, so that characters and line ends are cut in two. */
async function reconciled(file: Uint8Array, length: number) {
  const { handlers } = profile.service;
  const { id } = await handlers['register.begin']({});
  for (let from = 0; from < file.length; from += length) {
    const piece = Buffer.from(file.subarray(from, from + length)).toString('base64');
    await handlers['register.read']({ id, piece });
  }
  const { id: _, ...found } = await handlers['register.compare']({ id });
  return { ...found, bad: (await handlers['register.faults']({ id })).refused.map(({ row }) => row) };
}

test.each(Object.keys(forms))('%s', async (form) => {
  const file = await (forms[form] as () => Promise<Uint8Array>)();
  const found = await reconciled(file, 7);
  expect(found).toMatchObject({ rows: 3, listed: 2, refused: 1, bad: [4] });
  expect(found.differences).toMatchObject({ missing: 1, extra: 1, from: 1 });
  const path = join(dirname(profile.directory), 'lista');
  await writeFile(path, file);
  const which = form === 'a workbook' ? '--xlsx' : '--csv';
  const args = ['--profile', profile.directory, 'order', 'add', '--check', '--kind', 'new', which, path];
  const checked = await lefiJson(args, 3);
  expect([checked.lines, checked.refused.map(({ row }: { row: number }) => row)]).toEqual([2, [4]]);
  if (which === '--csv') expect(decodeCsv(Uint8Array.from(file).buffer)).toContain('Förmån');
});

test('what begins as a workbook and is none is refused, and nothing is compared', async () => {
  expect((await faultFrom(reconciled(Buffer.from('PK\u0003\u0004 personnummer;benefits'), 9)))?.code).toBe(
    'import.not-a-workbook',
  );
});
