/** A table on its way out of the program: typed columns and cells, the same for screen, CSV, XLSX and paper. */

/** How a column's cells are meant: `personnummer` and `text` stay text in every program that opens the file. */
export type ColumnType = 'text' | 'date' | 'amount' | 'percent' | 'number' | 'personnummer';

/**
 * A value of its column's type: `date` is ISO text, `amount` an integer in öre, `percent` a share (0.5 is 50 %),
 * `personnummer` twelve digits or a masked number. A text in a column of numbers is shown as it is; null is empty.
 */
export type Cell = string | number | null;

export type ExportColumn = {
  /** Stable, without personal data: what the access log names the column by. */
  readonly id: string;
  readonly title: string;
  readonly type: ColumnType;
};

export type ExportRow = readonly Cell[];

export type ExportTable = { readonly columns: readonly ExportColumn[]; readonly rows: readonly ExportRow[] };
