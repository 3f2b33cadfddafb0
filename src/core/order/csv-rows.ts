/** Splits the text of a CSV file into rows of cells, so that one bad row spoils no other. */
import { parse } from 'csv-parse/browser/esm/sync';

export type CsvRow = {
  /** 1-based row in the file, header included. */
  readonly row: number;
  /** Trimmed cells; undefined where the row's quotes do not match. */
  readonly cells: readonly string[] | undefined;
};

export type Delimiter = ';' | ',' | '\t';
type WrittenRow = { readonly row: number; readonly text: string };

/** Rows handed to the CSV parser at once: a bad one costs a second look at this many. */
const batchSize = 500;
/** Lines that tell the delimiter: titles may stand above the header. */
const tellingLines = 10;

/**
 * A row is a line: no cell of an order holds a line break, so an unclosed quote ends with its line. Blank rows (`;;;`
 * too) and a byte order mark are left out. Lines without quotes need no parser, which makes the common file quick.
 */
export function readCsvRows(csv: string): CsvRow[] {
  return splitRows(csv, delimiterOf(csv), 1).rows;
}

/** A semicolon that stands outside quotes in one of the first lines decides, then a tab; else it is a comma. */
export function delimiterOf(csv: string): Delimiter {
  const head = csv
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/, tellingLines)
    .join('\n')
    .replace(/"[^"\n]*"/g, '');
  if (head.includes(';')) return ';';
  return head.includes('\t') ? '\t' : ',';
}

/**
 * The rows of a piece of a file, the first of which has the number `first`. `next` is the number of the row after the
 * last line end: pieces of a file must be cut right behind one.
 */
export function splitRows(
  piece: string,
  delimiter: Delimiter,
  first: number,
): { readonly rows: CsvRow[]; readonly next: number } {
  const texts = piece.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const written = texts
    .map((text, index): WrittenRow => ({ row: first + index, text }))
    .filter(({ text }) => text.replaceAll(delimiter, '').trim() !== '');
  const parsed = parseQuoted(
    written.filter(({ text }) => text.includes('"')),
    delimiter,
  );
  const rows = written.map(({ row, text }) => {
    const cells = text.includes('"') ? parsed.get(row) : text.split(delimiter);
    return { row, cells: cells?.map(cleanCell) };
  });
  return { rows, next: first + texts.length - 1 };
}

/** Without blanks around it, no-break and invisible ones included. */
export const cleanCell = (cell: string): string => cell.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').trim();

function parseQuoted(quoted: readonly WrittenRow[], delimiter: Delimiter): Map<number, readonly string[] | undefined> {
  const parsed = new Map<number, readonly string[] | undefined>();
  for (let start = 0; start < quoted.length; start += batchSize) {
    const batch = quoted.slice(start, start + batchSize);
    for (const [index, cells] of parseBatch(batch, delimiter).entries()) parsed.set(batch[index]?.row ?? 0, cells);
  }
  return parsed;
}

function parseBatch(batch: readonly WrittenRow[], delimiter: Delimiter): (readonly string[] | undefined)[] {
  const rows = parseText(batch.map(({ text }) => text).join('\n'), delimiter);
  // An unclosed quote may also run on into a later row's: then there are fewer rows than lines.
  if (rows?.length === batch.length) return rows;
  return batch.map(({ text }) => parseText(text, delimiter)?.[0]);
}

function parseText(text: string, delimiter: Delimiter): string[][] | undefined {
  try {
    return parse(text, { delimiter, relax_column_count: true, trim: true });
  } catch {
    return undefined;
  }
}
