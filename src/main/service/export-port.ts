/** The ports of exports: whom there is to export, and the files that they become. */
import type { AboutRows } from '../../core/export/sheet.ts';
import type { ExportTable } from '../../core/export/table.ts';
import type { Bytes } from './ports.ts';
import type { PersonRow } from './store-values.ts';

export interface ExportReader {
  /** By personnummer, those after the one given. */
  personsAfter(personnummer: string, limit: number): PersonRow[];
  /** The moment of the last taking of effect; 0 before the first. */
  lastMoment(): number;
}

export type WrittenExport = { readonly bytes: number; readonly sha256: string };

export interface ExportFiles {
  /**
   * Writes a new file: it has its name when all bytes are on disk and `isNoted` has returned, or is not there at all.
   * Throws `export.exists` before it asks for the first byte, `input.unreadable` without a folder, and `store.*`.
   */
  write(file: string, bytes: Bytes, isNoted: (written: WrittenExport) => void): Promise<WrittenExport>;
  /** A workbook of a table and a sheet that says what it is; all of it in memory. */
  workbook(
    table: ExportTable,
    sheets: { readonly table: string; readonly about: string },
    about: AboutRows,
  ): Promise<Uint8Array>;
}
