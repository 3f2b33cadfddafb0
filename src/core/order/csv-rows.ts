/** Splits a semicolon-separated file into rows of cells, so that one bad row spoils no other. */
import { parse } from 'csv-parse/browser/esm/sync';

export type CsvRow = {
  /** 1-based row in the file, header included. */
  readonly row: number;
  /** Trimmed cells; undefined where the row's quotes do not match. */
  readonly cells: readonly string[] | undefined;
};

type WrittenRow = { readonly row: number; readonly text: string };

/** Rows handed to the CSV parser at once: a bad one costs a second look at this many. */
const batchSize = 500;

/**
 * A row is a line: no cell of an order holds a line break, so an unclosed quote ends with its line. Blank rows (`;;;`
 * too) and a byte order mark are left out. Lines without quotes need no parser, which makes the common file quick.
 */
export function readCsvRows(csv: string): CsvRow[] {
  const written = csv
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((text, index): WrittenRow => ({ row: index + 1, text }))
    .filter(({ text }) => /[^;\s]/.test(text));
  const quoted = written.filter(({ text }) => text.includes('"'));
  const parsed = new Map<number, readonly string[] | undefined>();
  for (let start = 0; start < quoted.length; start += batchSize) {
    const batch = quoted.slice(start, start + batchSize);
    for (const [index, cells] of parseBatch(batch).entries()) parsed.set(batch[index]?.row ?? 0, cells);
  }
  return written.map(({ row, text }) => {
    const cells = text.includes('"') ? parsed.get(row) : text.split(';');
    return { row, cells: cells?.map((cell) => cell.trim()) };
  });
}

function parseBatch(batch: readonly WrittenRow[]): (readonly string[] | undefined)[] {
  const rows = parseText(batch.map(({ text }) => text).join('\n'));
  // An unclosed quote may also run on into a later row's: then there are fewer rows than lines.
  if (rows?.length === batch.length) return rows;
  return batch.map(({ text }) => parseText(text)?.[0]);
}

function parseText(text: string): string[][] | undefined {
  try {
    return parse(text, { delimiter: ';', relax_column_count: true, trim: true });
  } catch {
    return undefined;
  }
}
