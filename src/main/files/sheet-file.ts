/** Reads the first sheet of a workbook that somebody brings; loaded when the first one is read. */
import readExcelFile, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node';
import { FaultError } from '../../shared/fault.ts';
import { mostSheetBytes, type SheetFiles } from '../service/sheet-port.ts';
import { unpackedSize } from './zip-size.ts';

const limits = { bytes: mostSheetBytes, unpacked: 128 * 1024 * 1024, rows: 50_000 };

export const readSheetFile: SheetFiles['read'] = async (file) => {
  if (file.length > limits.bytes) throw tooLarge();
  try {
    if ((await unpackedSize(file, limits.unpacked)) === undefined) throw tooLarge();
    const [first, ...others] = await readExcelFile(Buffer.from(file));
    if (first === undefined) throw new FaultError('import.not-a-workbook');
    if (first.data.length > limits.rows) throw tooLarge();
    return { name: first.sheet, others: others.length, rows: first.data.map((row) => row.map(cellText)) };
  } catch (error) {
    if (isDamaged(error)) throw new FaultError('import.not-a-workbook', {}, { cause: error });
    throw error;
  }
};

const tooLarge = (): FaultError => new FaultError('import.too-large', { limit: limits.rows });

/** RangeError: no ZIP. Whatever else the library says of a damaged file is an error without a code of the system's. */
const isDamaged = (error: unknown): boolean =>
  error instanceof RangeError ||
  error instanceof InvalidInputError ||
  error instanceof InvalidSpreadsheetError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'));

/** A date at midnight is a date; a time of day is shown, so that the check of dates refuses it. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(cell);
}
