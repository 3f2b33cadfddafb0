/** Takes a table out of the program: first the trace, then the file. */
import { useCallback } from 'react';
import type { ExportTable } from '../../core/export/table.ts';
import { useCall } from '../queries.ts';
import { formatCount } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { useAbout } from './about.ts';
import { type DataTable, personsOf, rowsOf } from './columns.ts';
import { useNote } from './note.ts';
import { useScope } from './scope.ts';

/** Answers with the file's name. Rejects with the FaultError that kept the trace from being written. */
export function useExport<Row>(table: DataTable<Row>): (format: 'csv' | 'xlsx') => Promise<string> {
  const t = useText();
  const note = useNote();
  const scope = useScope();
  const about = useAbout();
  const today = useCall('app.about', {}).data?.today ?? '';
  return useCallback(
    async (format) => {
      // What the eye sees at the press of the button, whatever arrives meanwhile.
      const { what, title, columns } = table;
      const out: ExportTable = { columns, rows: rowsOf(table) };
      const persons = [...new Set([...scope.persons, ...personsOf(table)])];
      const { at } = await note({ what, format, persons, columns: columns.map(({ id }) => id), rows: out.rows.length });
      const [{ csvFile, sheetName, xlsxFile }, { save }] = await Promise.all([
        import('./make-file.ts'),
        import('./save.ts'),
      ]);
      const says = [
        [t('export.content'), title] as const,
        ...about(at, scope),
        [t('export.rows'), formatCount(out.rows.length)] as const,
      ];
      const names = { table: sheetName(title), about: t('export.about-sheet') };
      const name = fileName(title, today, format);
      save(format === 'csv' ? csvFile(out) : await xlsxFile(out, names, says), name);
      return name;
    },
    [table, scope, note, about, today, t],
  );
}

/** `lefi-aterkrav-2026-11-20.csv`: what and when, never whose. */
const fileName = (title: string, today: string, format: string): string => {
  const plain = title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return `lefi-${plain.replace(/[^a-z0-9]+/g, '-')}-${today}.${format}`;
};
