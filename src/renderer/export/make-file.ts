/** Makes files of tables; what they are made with is fetched when the first one is made. */
import { csvHead, csvRows } from '../../core/export/csv.ts';
import { type AboutRows, type SheetNames, sheetsOf } from '../../core/export/sheet.ts';
import type { ExportTable } from '../../core/export/table.ts';

/** Plain values alone, so that another thread can be given it. */
export type FileJob = {
  readonly format: 'csv' | 'xlsx';
  readonly table: ExportTable;
  readonly names: SheetNames;
  readonly about: AboutRows;
};

const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

export async function makeFile({ format, table, names, about }: FileJob): Promise<Blob> {
  return format === 'csv' ? csvFile(table) : xlsxFile(table, names, about);
}

const csvFile = ({ columns, rows }: ExportTable): Blob =>
  new Blob([csvHead(columns), csvRows(columns, rows)], { type: 'text/csv;charset=utf-8' });

/** A workbook with the table, its titles frozen, and a sheet that says what it is. */
async function xlsxFile(table: ExportTable, names: SheetNames, about: AboutRows): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  return writeExcelFile(sheetsOf(table, names, about, dateOf)).toBlob();
}

/** Without the signs that no sheet's name may have, and as short as it must be. */
export const sheetName = (title: string): string =>
  title
    .replace(/[[\]/\\:*?]+/g, ' ')
    .slice(0, 31)
    .trim();
