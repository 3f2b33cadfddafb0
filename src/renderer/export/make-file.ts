/** Makes files in the page; what they are made with is fetched when the first one is made. */
import { csvHead, csvRows } from '../../core/export/csv.ts';
import { type AboutRows, type SheetNames, sheetsOf } from '../../core/export/sheet.ts';
import type { ExportTable } from '../../core/export/table.ts';

const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

export const csvFile = ({ columns, rows }: ExportTable): Blob =>
  new Blob([csvHead(columns), csvRows(columns, rows)], { type: 'text/csv;charset=utf-8' });

/** A workbook with the table, its titles frozen, and a sheet that says what it is. */
export async function xlsxFile(table: ExportTable, names: SheetNames, about: AboutRows): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  return writeExcelFile(sheetsOf(table, names, about, dateOf)).toBlob();
}

/** Without the signs that no sheet's name may have, and as short as it must be. */
export const sheetName = (title: string): string =>
  title
    .replace(/[[\]/\\:*?]+/g, ' ')
    .slice(0, 31)
    .trim();
