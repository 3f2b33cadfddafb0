/** Finds what the columns of somebody's list hold, by the words of its header. */
import type { ImportNote } from '../../shared/import-views.ts';
import type { CsvRow } from './csv-rows.ts';

export type ColumnWords<C extends string> = {
  /** Header words by column, as `plainWord` writes them. */
  readonly words: Readonly<Record<C, readonly string[]>>;
  readonly required: readonly C[];
  /** Where the columns stand in a list without a header, told from its first row. */
  readonly bare: (cells: readonly string[]) => readonly C[];
};

export type FoundColumns<C extends string> = {
  /** Where each column stands; -1 for one that is not there. */
  readonly places: Readonly<Record<C, number>>;
  /** The header's cells; none where there is none. */
  readonly header: readonly string[];
  /** More cells than these are surplus. */
  readonly count: number;
  /** The rows below the header. */
  readonly rows: readonly CsvRow[];
  readonly notes: readonly ImportNote[];
};

/** Titles and merged cells may stand above a header, but not more rows than these. */
const mostTitles = 9;
/** A header word is told, but not a whole text that ended up there. */
const longestWord = 40;

/** Header words meet without case, blanks and punctuation: `Fr.o.m.` is `from`. */
export const plainWord = (cell: string): string => cell.toLowerCase().replace(/[\s._:\-–/()*]+/g, '');

/**
 * The header is the first row that names all that is required; a list whose first row begins with a number has none.
 * A header that stands twice in a row is left out the second time. Undefined where there is no header.
 */
export function findColumns<C extends string>(
  rows: readonly CsvRow[],
  asked: ColumnWords<C>,
): FoundColumns<C> | undefined {
  if (startsWithNumber(rows[0])) return withoutHeader(rows, asked);
  for (const [index, row] of rows.slice(0, mostTitles + 1).entries()) {
    if (startsWithNumber(row)) return undefined;
    const places = placesIn(row, asked);
    if (places !== undefined) return below(rows, index, places, asked);
  }
  return undefined;
}

function below<C extends string>(
  rows: readonly CsvRow[],
  header: number,
  places: Readonly<Record<C, number>>,
  asked: ColumnWords<C>,
): FoundColumns<C> {
  const cells = rows[header]?.cells ?? [];
  const after = rows[header + 1];
  const repeated = after !== undefined && placesIn(after, asked) !== undefined ? [after] : [];
  return {
    places,
    header: cells,
    count: cells.length,
    rows: rows.slice(header + 1 + repeated.length),
    notes: [
      ...(header > 0 ? [{ kind: 'rows-above', count: header } as const] : []),
      ...repeated.map(({ row }) => ({ kind: 'header-repeated', row }) as const),
      ...unknownColumns(cells, Object.values(places)),
    ],
  };
}

const startsWithNumber = (row: CsvRow | undefined): boolean => /^'?\d{6}/.test(row?.cells?.[0] ?? '');

function withoutHeader<C extends string>(rows: readonly CsvRow[], { words, bare }: ColumnWords<C>): FoundColumns<C> {
  const order = bare(rows[0]?.cells ?? []);
  return {
    places: placesBy(words, (column) => order.indexOf(column)),
    header: [],
    count: order.length,
    rows,
    notes: [{ kind: 'no-header' }],
  };
}

function placesIn<C extends string>(
  row: CsvRow | undefined,
  { words, required }: ColumnWords<C>,
): Readonly<Record<C, number>> | undefined {
  const found = row?.cells?.map(plainWord) ?? [];
  const places = placesBy(words, (column) => found.findIndex((word) => words[column].includes(word)));
  return required.some((column) => places[column] === -1) ? undefined : places;
}

function placesBy<C extends string>(
  words: ColumnWords<C>['words'],
  placeOf: (column: C) => number,
): Readonly<Record<C, number>> {
  const columns = Object.keys(words) as C[];
  return Object.fromEntries(columns.map((column) => [column, placeOf(column)])) as Record<C, number>;
}

function unknownColumns(cells: readonly string[], known: readonly unknown[]): ImportNote[] {
  const names = cells.flatMap((cell, place) =>
    known.includes(place) || cell === '' ? [] : [cell.slice(0, longestWord)],
  );
  return names.length === 0 ? [] : [{ kind: 'unknown-columns', names }];
}
