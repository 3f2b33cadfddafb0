/** Reads order lines from the rows of a list: good rows go on, every bad one is told with its row and reason. */
import { type Fault, fault } from '../../shared/fault.ts';
import type { OrderKind } from '../../shared/identifier.ts';
import type { ImportNote } from '../../shared/import-views.ts';
import { type CheckedLine, createOrderCheck, type OrderRules, type ProposedLine } from './check.ts';
import { type ColumnWords, type FoundColumns, findColumns, plainWord } from './columns.ts';
import type { CsvRow } from './csv-rows.ts';
import { type NumberedFault, type NumberedLine, type SortedRows, sortChecked } from './numbered.ts';

export type OrderRows = SortedRows & {
  readonly notes: readonly ImportNote[];
  /** Titles of the columns; none where there is no header. */
  readonly header: readonly string[];
  /** How many rows there are below the header. */
  readonly rows: number;
};

const required = ['personnummer', 'from', 'benefits'] as const;
type Column = (typeof required)[number] | 'kind' | 'purpose' | 'consent';

/** What columns are called, in English, in Swedish and short; `person`s are told by their number alone. */
export const listWords = {
  personnummer: ['personnummer', 'personnr', 'persnr', 'pnr', 'person', 'personidentitet'],
  from: ['from', 'fom', 'från', 'frånochmed', 'fromdate', 'fromdatum', 'fråndatum', 'startdatum', 'datum', 'start'],
  benefits: ['benefits', 'benefit', 'förmån', 'förmåner', 'forman', 'formaner', 'förmånskod'],
} as const;

const columns: ColumnWords<Column> = {
  words: {
    ...listWords,
    kind: ['kind', 'slag', 'sort', 'typ', 'ärendeslag'],
    purpose: ['purpose', 'ändamål', 'syfte'],
    consent: ['consent', 'samtycke'],
  },
  required,
  bare: () => ['personnummer', 'from', 'benefits', 'kind', 'purpose', 'consent'],
};

const swedishKinds: Readonly<Record<string, OrderKind>> = {
  ny: 'new',
  nybeställning: 'new',
  uppdatering: 'refresh',
  heluppdatering: 'refresh',
  avbeställning: 'cancel',
  avsluta: 'cancel',
};

/**
 * Header `personnummer;from;benefits;kind;purpose;consent` in any order, in English or Swedish words, the last three optional; benefits
 * separated by `,`, `;` or `|` within their cell; other columns are told in `notes` and left. `kind` serves the rows that name
 * none. Rows count from 1, the header included. A line that stands twice in the file is refused the second time as
 * `order.duplicate` with the `first` row; the rest of its row is taken. A file that starts with a number has no header
 * and these columns in this order; one that starts with other words is refused as one bad line.
 */
export function readOrderRows(all: readonly CsvRow[], rules: OrderRules, kind: OrderKind | null): OrderRows {
  const found = findColumns(all, columns);
  if (found === undefined) return { ...empty, refused: [{ row: all[0]?.row ?? 1, fault: badLine('header') }] };
  const check = createOrderCheck(rules);
  const { lines, refused } = sortChecked(
    found.rows.map(({ row, cells }) => ({ row, checked: checkRow(cells, found, kind, check) })),
  );
  const sorted = setDuplicatesAside(lines);
  return {
    lines: sorted.lines,
    refused: [...refused, ...sorted.refused].sort((a, b) => a.row - b.row),
    notes: found.notes,
    header: found.header,
    rows: found.rows.length,
  };
}

const empty = { lines: [], notes: [], header: [], rows: 0 } as const;

function setDuplicatesAside(numbered: readonly NumberedLine[]): SortedRows {
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

/** A spreadsheet's mark for text, and the dashes that it makes of hyphens. */
export const writtenNumber = (cell: string): string => cell.replace(/^'/, '').replace(/[\u2010-\u2015\u2212]/g, '-');
export const writtenBenefits = (cell: string): string[] => cell.split(/[,;|]/);

/** A row whose cells cannot be told apart, or that has too few or too many, is a bad line as a whole. */
function checkRow(
  cells: readonly string[] | undefined,
  { places, count }: FoundColumns<Column>,
  kind: OrderKind | null,
  check: (proposed: ProposedLine) => CheckedLine,
): CheckedLine {
  if (cells === undefined) return { ok: false, faults: [badLine('quotes')] };
  const [personnummer, from, benefits] = required.map((name) => cells[places[name]]);
  const surplus = cells.slice(count).some((cell) => cell !== '');
  if (personnummer === undefined || from === undefined || benefits === undefined || surplus)
    return { ok: false, faults: [badLine('cells')] };
  return check({
    personnummer: writtenNumber(personnummer),
    from: writtenNumber(from),
    benefits: writtenBenefits(benefits),
    kind: kindOf(cells[places.kind]) ?? kind ?? '',
    purpose: cells[places.purpose] ?? '',
    consent: cells[places.consent] ?? '',
  });
}

const kindOf = (cell: string | undefined): string | undefined =>
  cell === undefined || cell === '' ? undefined : (swedishKinds[plainWord(cell)] ?? cell);
