/** Makes workbooks; loaded when the first one is made. */
import writeExcelFile from 'write-excel-file/node';
import { sheetsOf } from '../../core/export/sheet.ts';
import type { ExportFiles } from '../service/export-port.ts';

const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

export const workbook: ExportFiles['workbook'] = async (table, sheets, about) =>
  writeExcelFile(sheetsOf(table, sheets, about, dateOf)).toBuffer();
