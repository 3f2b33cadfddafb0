/** A table as the cells of a workbook: texts that stay texts, real dates, numbers with their format. */
import type { Cell, ColumnType, ExportColumn, ExportRow, ExportTable } from './table.ts';

/** What is said about the export on a sheet of its own: label and value, in reading order. */
export type AboutRows = readonly (readonly [label: string, value: string])[];

/** As the XLSX library takes cells. `D` is the host's date, which core does not make. */
export type SheetCell<D> =
  | { readonly type: StringConstructor; readonly value: string; readonly format: '@'; readonly fontWeight?: 'bold' }
  | { readonly type: NumberConstructor; readonly value: number; readonly format: string }
  | { readonly value: D; readonly format: string }
  | null;

/** Midnight UTC of an ISO date, as the host's date. */
export type DateOf<D> = (iso: string) => D;

const formats: Readonly<Record<ColumnType, string>> = {
  text: '@',
  personnummer: '@',
  date: 'yyyy-mm-dd',
  amount: '#,##0.00',
  percent: '0.##%',
  number: '0.######',
};

/** Excel counts days from 1900 and believes that year to have been a leap year: earlier dates stay text. */
const firstDate = '1900-03-01';

/** Wide enough for most of what stands in such a column, in characters. */
const widths: Readonly<Record<ColumnType, number>> = {
  text: 24,
  personnummer: 16,
  date: 12,
  amount: 15,
  percent: 10,
  number: 10,
};

/** What a workbook's sheets are called. */
export type SheetNames = { readonly table: string; readonly about: string };

/** Both sheets as the library takes them: the table, its titles frozen, and what it is. */
export const sheetsOf = <D>({ columns, rows }: ExportTable, names: SheetNames, about: AboutRows, dateOf: DateOf<D>) => [
  {
    sheet: names.table,
    data: [headRow<D>(columns), ...rows.map((row) => sheetRow(columns, row, dateOf))],
    columns: sheetWidths(columns),
    stickyRowsCount: 1,
  },
  { sheet: names.about, data: aboutSheet<D>(about), columns: [{ width: 24 }, { width: 60 }] },
];

const sheetWidths = (columns: readonly ExportColumn[]): { width: number }[] =>
  columns.map(({ type, title }) => ({ width: Math.min(60, Math.max(widths[type], title.length + 2)) }));

const headRow = <D>(columns: readonly ExportColumn[]): SheetCell<D>[] => columns.map(({ title }) => bold(title));

const sheetRow = <D>(columns: readonly ExportColumn[], row: ExportRow, dateOf: DateOf<D>): SheetCell<D>[] =>
  columns.map(({ type }, place) => sheetCell(type, row[place] ?? null, dateOf));

const aboutSheet = <D>(about: AboutRows): SheetCell<D>[][] =>
  about.map(([label, value]) => [bold(label), textCell(value)]);

function sheetCell<D>(type: ColumnType, cell: Cell, dateOf: DateOf<D>): SheetCell<D> {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') {
    return { type: Number, value: type === 'amount' ? cell / 100 : cell, format: numberFormat(type) };
  }
  if (type === 'date' && isDate(cell)) return { value: dateOf(cell), format: formats.date };
  return textCell(cell);
}

const numberFormat = (type: ColumnType): string => (formats[type] === '@' ? formats.number : formats[type]);

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= firstDate;

/** A cell of type text is never run as a formula, whatever it begins with. */
const textCell = (value: string) => ({ type: String, value, format: '@' }) as const;
const bold = (value: string) => ({ ...textCell(value), fontWeight: 'bold' }) as const;
