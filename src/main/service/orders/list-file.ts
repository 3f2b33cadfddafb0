/** The rows of a list of order lines, whichever form it came in. */
import { type CsvRow, cleanCell, readCsvRows } from '../../../core/order/csv-rows.ts';
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { ImportNote } from '../../../shared/import-views.ts';
import type { Context } from '../context.ts';

export type ListFile = { readonly rows: readonly CsvRow[]; readonly notes: readonly ImportNote[] };

/** Throws `input.invalid` unless exactly one form is given, `import.not-a-workbook`, `import.too-large`. */
export async function readListFile(
  ctx: Context,
  { csv, xlsx }: Pick<Input<'order.import'>, 'csv' | 'xlsx'>,
): Promise<ListFile> {
  if (csv !== undefined && xlsx === undefined) return { rows: readCsvRows(csv), notes: [] };
  if (csv !== undefined || xlsx === undefined) throw new FaultError('input.invalid', { field: 'input.csv' });
  return readSheet(ctx, Buffer.from(xlsx, 'base64'));
}

/** The first sheet of a workbook. Throws `import.not-a-workbook`, `import.too-large`. */
export async function readSheet({ sheets }: Pick<Context, 'sheets'>, bytes: Uint8Array): Promise<ListFile> {
  const { name, others, rows } = await sheets.read(bytes);
  return {
    rows: rows
      .map((cells, index) => ({ row: index + 1, cells: cells.map(cleanCell) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
    notes: others > 0 ? [{ kind: 'first-sheet', name: name.slice(0, 40), others }] : [],
  };
}
