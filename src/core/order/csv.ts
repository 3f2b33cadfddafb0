/** Reads order lines from a CSV file: good rows go on, every bad one is told with its row and reason. */
import { type Fault, fault } from '../../shared/fault.ts';
import type { OrderKind } from '../../shared/identifier.ts';
import { type CheckedLine, createOrderCheck, type OrderRules, type ProposedLine } from './check.ts';
import { type CsvRow, readCsvRows } from './csv-rows.ts';
import type { OrderLine } from './line.ts';

export type NumberedLine = { readonly row: number; readonly line: OrderLine };
export type NumberedFault = { readonly row: number; readonly fault: Fault };
export type CsvOrder = { readonly lines: readonly NumberedLine[]; readonly refused: readonly NumberedFault[] };

const required = ['personnummer', 'from', 'benefits'] as const;

/** Where each column stands; -1 for a kind column that is not there. */
type Columns = Readonly<Record<(typeof required)[number] | 'kind', number>> & { readonly count: number };

/**
 * Header `personnummer;from;benefits;kind` in any order, `kind` optional; benefits comma-separated; quotes, a byte
 * order mark and any line ends allowed; blank rows skipped. `kind` serves the rows that name none. Rows count from 1,
 * the header included. A line that stands twice in the file is refused the second time as `order.duplicate` with the
 * `first` row; the rest of its row is taken. A file that starts with a number has no header and these columns in this
 * order; one that starts with other words is refused as one bad line.
 */
export function readOrderCsv(csv: string, rules: OrderRules, kind: OrderKind | null): CsvOrder {
  const all = readCsvRows(csv);
  const bare = startsWithNumber(all[0]);
  const columns = bare ? usualColumns : readHeader(all[0]);
  if (columns === undefined) return { lines: [], refused: [{ row: all[0]?.row ?? 1, fault: badLine('header') }] };
  const rows = bare ? all : all.slice(1);
  const check = createOrderCheck(rules);
  const checkedRows = rows.map(({ row, cells }) => ({ row, checked: checkRow(cells, columns, kind, check) }));
  const refused = checkedRows.flatMap(({ row, checked }) =>
    checked.ok ? [] : checked.faults.map((found) => ({ row, fault: found })),
  );
  const sorted = setDuplicatesAside(
    checkedRows.flatMap(({ row, checked }) => (checked.ok ? checked.lines.map((line) => ({ row, line })) : [])),
  );
  return { lines: sorted.lines, refused: [...refused, ...sorted.refused].sort((a, b) => a.row - b.row) };
}

function setDuplicatesAside(numbered: readonly NumberedLine[]): CsvOrder {
  const firstRows = new Map<string, number>();
  const lines: NumberedLine[] = [];
  const refused: NumberedFault[] = [];
  for (const { row, line } of numbered) {
    const key = `${line.kind} ${line.personnummer} ${line.benefit} ${line.from}`;
    const first = firstRows.get(key);
    if (first === undefined) {
      firstRows.set(key, row);
      lines.push({ row, line });
    } else refused.push({ row, fault: fault('order.duplicate', { benefit: line.benefit, first }) });
  }
  return { lines, refused };
}

const badLine = (reason: string): Fault => fault('order.bad-line', { reason });

const usualColumns: Columns = { personnummer: 0, from: 1, benefits: 2, kind: 3, count: 4 };

const startsWithNumber = (first: CsvRow | undefined): boolean => /^\d{6}/.test(first?.cells?.[0]?.trim() ?? '');

function readHeader(header: CsvRow | undefined): Columns | undefined {
  const names = header?.cells?.map((cell) => cell.toLowerCase()) ?? [];
  if (required.some((name) => !names.includes(name))) return undefined;
  const [personnummer, from, benefits, kind] = [...required, 'kind'].map((name) => names.indexOf(name));
  return { personnummer, from, benefits, kind, count: names.length } as Columns;
}

/** A row whose cells cannot be told apart, or that has too few or too many, is a bad line as a whole. */
function checkRow(
  cells: readonly string[] | undefined,
  columns: Columns,
  kind: OrderKind | null,
  check: (proposed: ProposedLine) => CheckedLine,
): CheckedLine {
  if (cells === undefined) return { ok: false, faults: [badLine('quotes')] };
  const [personnummer, from, benefits] = required.map((name) => cells[columns[name]]);
  const surplus = cells.slice(columns.count).some((cell) => cell !== '');
  if (personnummer === undefined || from === undefined || benefits === undefined || surplus)
    return { ok: false, faults: [badLine('cells')] };
  return check({ personnummer, from, benefits: benefits.split(','), kind: cells[columns.kind] || (kind ?? '') });
}
