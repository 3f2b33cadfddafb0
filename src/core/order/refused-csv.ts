/** The refused rows of somebody's list as a list again: as they were, with their row and what is wrong. */
import { csvHead, csvRows } from '../export/csv.ts';
import type { ExportColumn } from '../export/table.ts';
import type { CsvRow } from './csv-rows.ts';

/** `words` are titles in the user's language; `reason` is told in words already. */
export function refusedCsv(
  rows: readonly CsvRow[],
  header: readonly string[],
  refused: readonly { readonly row: number; readonly reason: string }[],
  words: { readonly row: string; readonly reason: string; readonly cell: string },
): string {
  const cellsOf = new Map(rows.map(({ row, cells }) => [row, cells ?? []]));
  const width = refused.reduce((most, { row }) => Math.max(most, cellsOf.get(row)?.length ?? 0), header.length);
  const cells = Array.from({ length: width }, (_, place): ExportColumn => {
    return { id: `cell-${place + 1}`, title: header[place] || `${words.cell} ${place + 1}`, type: 'personnummer' };
  });
  const columns: ExportColumn[] = [
    { id: 'row', title: words.row, type: 'number' },
    { id: 'reason', title: words.reason, type: 'text' },
    ...cells,
  ];
  const table = [...Map.groupBy(refused, ({ row }) => row)].map(([row, some]) => [
    row,
    some.map(({ reason }) => reason).join(' '),
    ...(cellsOf.get(row) ?? []),
  ]);
  return csvHead(columns) + csvRows(columns, table);
}
