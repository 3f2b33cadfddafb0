/** Reads an insurer's own list of subscriptions, a piece at a time. */
import { type Fault, fault } from '../../shared/fault.ts';
import type { BenefitName, Personnummer } from '../../shared/identifier.ts';
import type { ImportNote } from '../../shared/import-views.ts';
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Benefit } from '../../shared/schema-profile.ts';
import { type BenefitLookup, createBenefitLookup } from '../order/benefit-names.ts';
import { type ColumnWords, type FoundColumns, findColumns } from '../order/columns.ts';
import { type CsvRow, type Delimiter, delimiterOf, splitRows } from '../order/csv-rows.ts';
import type { NumberedFault } from '../order/numbered.ts';
import { listWords, writtenBenefits, writtenNumber } from '../order/order-rows.ts';
import { type PersonnummerRules, parsePersonnummer } from '../order/personnummer.ts';
import type { Listed } from './compare.ts';

export type ListRules = PersonnummerRules & { readonly catalogue: readonly Benefit[] };
export type ListedPerson = Listed & { readonly personnummer: Personnummer };
export type ReadPiece = { readonly listed: readonly ListedPerson[]; readonly refused: readonly NumberedFault[] };
export type ListReader = {
  /** Whole lines; the first piece must hold the header and what stands above it. */
  read(piece: string): ReadPiece;
  /** As read, of rows that come from elsewhere. */
  take(rows: readonly CsvRow[]): ReadPiece;
  /** Rows below the header so far. */
  rows(): number;
  notes(): readonly ImportNote[];
};

type Column = keyof typeof listWords;

/** A list without a header begins with the number; a date tells its column, whatever is left holds the benefits. */
const columns: ColumnWords<Column> = {
  words: listWords,
  required: ['personnummer', 'benefits'],
  bare: (cells) => (/^\d{4}-/.test(cells[1] ?? '') ? ['personnummer', 'from', 'benefits'] : [...bareOrder]),
};
const bareOrder = ['personnummer', 'benefits', 'from'] as const;

/**
 * Columns personnummer, benefits and from-date in any order, as the reader of orders takes them; others are told and
 * left. Without a from-date the list says nothing of when. Every bad row is told with its reason and left.
 */
export function createListReader(rules: ListRules): ListReader {
  const readRow = rowReader(rules);
  let [next, count] = [1, 0];
  let delimiter: Delimiter | undefined;
  let found: FoundColumns<Column> | null | undefined;
  const take = (some: readonly CsvRow[]): ReadPiece => {
    const isFirst = found === undefined;
    if (found === undefined) found = findColumns(some, columns) ?? null;
    if (found === null) return isFirst ? withoutHeader(some) : nothing;
    const rows = isFirst ? found.rows : some;
    count += rows.length;
    return readRows(rows, found, readRow);
  };
  return {
    read: (piece) => {
      delimiter ??= delimiterOf(piece);
      const split = splitRows(piece, delimiter, next);
      next = split.next;
      return take(split.rows);
    },
    take,
    rows: () => count,
    notes: () => found?.notes ?? [],
  };
}

const nothing: ReadPiece = { listed: [], refused: [] };
const badLine = (reason: string): Fault => fault('order.bad-line', { reason });

const withoutHeader = (rows: readonly CsvRow[]): ReadPiece => ({
  listed: [],
  refused: [{ row: rows[0]?.row ?? 1, fault: badLine('header') }],
});

type ReadRow = (cells: readonly string[] | undefined, found: FoundColumns<Column>) => Result<Omit<ListedPerson, 'row'>>;

function readRows(rows: readonly CsvRow[], found: FoundColumns<Column>, readRow: ReadRow): ReadPiece {
  const listed: ListedPerson[] = [];
  const refused: NumberedFault[] = [];
  for (const { row, cells } of rows) {
    const read = readRow(cells, found);
    if (read.ok) listed.push({ row, ...read.value });
    else refused.push({ row, fault: read.fault });
  }
  return { listed, refused };
}

/** The first thing that is wrong with a row is its reason. */
function rowReader(rules: ListRules): ReadRow {
  const lookup = createBenefitLookup(rules.catalogue);
  return (cells, { places, count }) => {
    if (cells === undefined) return failed(badLine('quotes'));
    const [number, names] = [cells[places.personnummer], cells[places.benefits]];
    const surplus = cells.slice(count).some((cell) => cell !== '');
    if (number === undefined || names === undefined || surplus) return failed(badLine('cells'));
    const person = parsePersonnummer(writtenNumber(number), rules);
    if (!person.ok) return person;
    const from = readFrom(cells[places.from] ?? '', rules.today);
    if (!from.ok) return from;
    const benefits = readBenefits(names, lookup);
    return benefits.ok ? ok({ personnummer: person.value, from: from.value, benefits: benefits.value }) : benefits;
  };
}

function readFrom(cell: string, today: LocalDate): Result<LocalDate | null> {
  if (cell === '') return ok(null);
  const from = parseLocalDate(writtenNumber(cell));
  if (from === undefined) return failed(fault('order.bad-date'));
  return from > today ? failed(fault('order.from-in-future')) : ok(from);
}

function readBenefits(cell: string, lookup: BenefitLookup): Result<readonly BenefitName[]> {
  const names = writtenBenefits(cell).filter((name) => name.trim() !== '');
  if (names.length === 0) return failed(badLine('no-benefit'));
  const found = names.map(lookup);
  const unknown = found.indexOf(undefined);
  if (unknown !== -1) return failed(fault('order.unknown-benefit', { position: unknown + 1 }));
  return ok([...new Set(found.flatMap((benefit) => benefit?.element ?? []))]);
}
