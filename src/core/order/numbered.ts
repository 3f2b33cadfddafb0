/** Order lines and faults by the row of the list that they come from, and both of what a check has said. */
import type { Fault } from '../../shared/fault.ts';
import type { CheckedLine } from './check.ts';
import type { OrderLine } from './line.ts';

export type NumberedLine = { readonly row: number; readonly line: OrderLine };
export type NumberedFault = { readonly row: number; readonly fault: Fault };
export type CheckedRow = { readonly row: number; readonly checked: CheckedLine };
export type SortedRows = { readonly lines: readonly NumberedLine[]; readonly refused: readonly NumberedFault[] };

/** A row that is good gives lines, any other one its faults; each keeps the order of the rows. */
export const sortChecked = (rows: readonly CheckedRow[]): SortedRows => ({
  lines: rows.flatMap(({ row, checked }) => (checked.ok ? checked.lines.map((line) => ({ row, line })) : [])),
  refused: rows.flatMap(({ row, checked }) => (checked.ok ? [] : checked.faults.map((bad) => ({ row, fault: bad })))),
});
