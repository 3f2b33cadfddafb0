/** The port for workbooks that people bring. */

/** The first sheet's rows as texts, from the sheet's first row on: a place in the list is a row's number less one. */
export type SheetRows = {
  readonly name: string;
  /** Sheets that were not read. */
  readonly others: number;
  /** Dates as ISO texts, numbers in plain digits, nothing as an empty text. */
  readonly rows: readonly (readonly string[])[];
};

/** Half a gigabyte of memory is needed for a workbook of this size; a CSV has no such limit. */
export const mostSheetBytes = 16 * 1024 * 1024;

export interface SheetFiles {
  /** Throws `import.not-a-workbook`, and `import.too-large` before it has unpacked more than a workbook may hold. */
  read(file: Uint8Array): Promise<SheetRows>;
}
