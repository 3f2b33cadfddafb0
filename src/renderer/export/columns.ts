/** Columns said once: what a table shows of its rows is what leaves with an export. */

import type { ReactNode } from 'react';
import type { Cell, ColumnType, ExportColumn, ExportRow } from '../../core/export/table.ts';
import { isRemoved } from '../../shared/retention-views.ts';
import { formatDecimal, formatNumber, formatOre, formatShare } from '../text/format.ts';
import type { AskAll } from './all-rows.ts';

export type DataColumn<Row> = ExportColumn & {
  /** What leaves: never more than the eye sees, so a masked number is masked here too. */
  readonly value: (row: Row) => Cell;
  /** Long words go on in the next line; otherwise a cell is one line. */
  readonly wraps?: true;
  /** What the table shows where that is more than the value: a link, a badge. A link is no stop of its own in a long table. */
  readonly show?: (row: Row, tabIndex?: number) => ReactNode;
};

/** A table as it stands on the screen: its columns, and its rows in their order. */
export type DataTable<Row> = {
  /** Names the content in the access log: `a-z`, digits, blanks and hyphens. */
  readonly what: string;
  /** Names the table on the screen, in the workbook and in the file's name: no personal data. */
  readonly title: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  /** Whose row it is, in clear for the access log; null for nobody's. The scope's persons need not be told again. */
  readonly personOf?: (row: Row) => string | null;
  /** Where `rows` are only those that have come: asks for all. */
  readonly all?: AskAll<Row>;
};

/** So many rows are turned into cells before the page may do something else. */
const atOnce = 2000;

export async function rowsOf<Row>({ columns, rows }: DataTable<Row>): Promise<ExportRow[]> {
  const made: ExportRow[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    if (from > 0) await new Promise((go) => setTimeout(go));
    for (const row of rows.slice(from, from + atOnce)) made.push(columns.map(({ value }) => value(row)));
  }
  return made;
}

/** Nobody is left of whoever was removed. */
export const personsOf = <Row>({ rows, personOf }: DataTable<Row>): string[] =>
  personOf === undefined
    ? []
    : rows.flatMap((row) => personOf(row) ?? []).filter((personnummer) => !isRemoved(personnummer));

const numeric: readonly ColumnType[] = ['amount', 'percent', 'number'];

export const alignOf = (type: ColumnType): { readonly align?: 'end' } =>
  numeric.includes(type) ? { align: 'end' } : {};

/** A cell's value as case handlers read it on the screen. */
export function cellText(type: ColumnType, cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return type === 'personnummer' ? formatNumber(cell) : cell;
  if (type === 'amount') return formatOre(cell);
  return type === 'percent' ? formatShare(cell) : formatDecimal(String(cell));
}
