/** Makes workbooks; loaded when the first one is made. */
import writeExcelFile from 'write-excel-file/node';
import { aboutSheet, headRow, sheetRow, sheetWidths } from '../../core/export/sheet.ts';
import type { ExportFiles } from '../service/export-port.ts';

const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

export const workbook: ExportFiles['workbook'] = async ({ columns, rows }, sheets, about) =>
  writeExcelFile([
    {
      sheet: sheets.table,
      data: [headRow<Date>(columns), ...rows.map((row) => sheetRow(columns, row, dateOf))],
      columns: sheetWidths(columns),
      stickyRowsCount: 1,
    },
    { sheet: sheets.about, data: aboutSheet<Date>(about), columns: [{ width: 24 }, { width: 60 }] },
  ]).toBuffer();
