/** CSV as a Swedish Excel reads it: the same facts come back, and nothing in it can run. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvHead, csvRows } from '../../src/core/export/csv.ts';
import { neutral } from '../../src/core/export/neutral.ts';
import type { Cell, ColumnType, ExportColumn } from '../../src/core/export/table.ts';

const column = (type: ColumnType): ExportColumn => ({ id: type, title: type, type });
const one = (type: ColumnType, cell: Cell): string => csvRows([column(type)], [[cell]]);
const read = (csv: string): string[][] => parse(csv, { delimiter: ';', bom: true, record_delimiter: '\r\n' });

test('it begins with a byte order mark and its titles, and every row ends with CRLF', () => {
  const columns = [column('text'), column('amount')];
  expect(csvHead(columns) + csvRows(columns, [['åäö', 5]]) + csvRows(columns, [])).toBe(
    '\uFEFFtext;amount\r\nåäö;0,05\r\n',
  );
});

test.each<[ColumnType, Cell, string]>([
  ['amount', 1234567850, '12345678,50'],
  ['amount', -123450, '-1234,50'],
  ['amount', -5, '-0,05'],
  ['amount', 0, '0,00'],
  ['percent', 0.5, '50%'],
  ['percent', 0.125, '12,5%'],
  ['number', -1.25, '-1,25'],
  ['number', 1200, '1200'],
  ['number', 0.1 + 0.2, '0,3'],
  ['date', '2026-11-20', '2026-11-20'],
  ['date', '2026-11', '2026-11'],
  ['personnummer', '198503142393', '19850314-2393'],
  ['personnummer', '850314-••••', '850314-••••'],
  ['text', '0012', '0012'],
  ['text', 'a;b', '"a;b"'],
  ['text', 'a\nb "c"', '"a\nb ""c"""'],
  ['text', '−5', '−5'],
  ['amount', '-1 234,50 kr', "'-1 234,50 kr"],
  ['text', null, ''],
])('%s %j is written as %j', (type, cell, written) => {
  expect(one(type, cell)).toBe(`${written}\r\n`);
});

test.each(['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', '\rx', '  =1', '\u00A0=1', '\u200B@x', '＝1', 'a\n=1', 'a\r\n +1'])(
  '%j cannot run',
  (text) => {
    const [[cell = ''] = []] = read(one('text', text));
    for (const line of cell.split(/\r\n|\n|(?<=.)\r/)) expect(line).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]/u);
    expect(cell.replaceAll("'", '')).toBe(text);
  },
);

test('what comes back is what was there, whatever it is', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 30 });
  const row = fc.tuple(cell, fc.maxSafeInteger(), cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const columns = [column('text'), column('amount'), column('text')];
      const told = read(csvHead(columns) + csvRows(columns, rows)).slice(1);
      expect(told.map(([a, ore, b]) => [a, Number(ore?.replace(',', '')), b])).toEqual(
        rows.map(([a, ore, b]) => [neutral(a), ore, neutral(b)]),
      );
    }),
    { numRuns: 200 },
  );
});

test('a harmless text is left alone', () => {
  for (const text of ['', 'Sjukpenning', 'a=b', "'x", 'a\nb', '2 - 1', '0012']) expect(neutral(text)).toBe(text);
});
