/** CSV in the dialect that a Swedish Excel opens right at a double click: semicolons, decimal commas, ISO dates. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { neutral } from './neutral.ts';
import type { Cell, ColumnType, ExportColumn, ExportRow } from './table.ts';

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** The file's beginning: byte order mark and the row of titles. */
export const csvHead = (columns: readonly ExportColumn[]): string =>
  byteOrderMark + write([columns.map(({ title }) => neutral(title))]);

/** Rows, each ended by CRLF; nothing for no rows. Pieces of any size make the same file. */
export const csvRows = (columns: readonly ExportColumn[], rows: readonly ExportRow[]): string =>
  rows.length === 0
    ? ''
    : write(rows.map((row) => columns.map(({ type }, place) => csvCell(type, row[place] ?? null))));

const write = (rows: string[][]): string => stringify(rows, { delimiter: ';', record_delimiter: '\r\n' });

function csvCell(type: ColumnType, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return csvNumber(type, cell);
  return type === 'personnummer' ? hyphenated(cell) : neutral(cell);
}

/** Never a thousands mark, never U+2212, which Excel would take for text. */
function csvNumber(type: ColumnType, value: number): string {
  switch (type) {
    case 'amount':
      return `${value < 0 ? '-' : ''}${whole(value)},${String(Math.abs(value) % 100).padStart(2, '0')}`;
    case 'percent':
      return `${decimals(value * 100)}%`;
    default:
      return decimals(value);
  }
}

const whole = (ore: number): number => Math.floor(Math.abs(ore) / 100);

/** Six decimals at the most, as FK writes them, without the zeros at the end. */
const decimals = (value: number): string =>
  Number.isInteger(value)
    ? value.toFixed(0)
    : value
        .toFixed(6)
        .replace(/\.?0+$/, '')
        .replace('.', ',');

/** Twelve digits alone would become 1,98503E+11. */
const hyphenated = (text: string): string =>
  /^\d{12}$/.test(text) ? `${text.slice(0, 8)}-${text.slice(8)}` : neutral(text);
