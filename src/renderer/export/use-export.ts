/** Takes a table out of the program: all of its rows, then the trace, then the file. */
import { useCallback } from 'react';
import { useCall } from '../queries.ts';
import { formatCount } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { useAbout } from './about.ts';
import type { Gathering } from './all-rows.ts';
import { type DataTable, personsOf, rowsOf } from './columns.ts';
import { useNote } from './note.ts';
import { useScope } from './scope.ts';

export type Exported = { readonly name: string; readonly rows: number };

/** Rejects when it was stopped while rows were gathered, and with the FaultError that kept rows or trace from being had. */
export function useExport<Row>(shown: DataTable<Row>): (format: 'csv' | 'xlsx', work: Gathering) => Promise<Exported> {
  const t = useText();
  const note = useNote();
  const scope = useScope();
  const about = useAbout();
  const today = useCall('app.about', {}).data?.today ?? '';
  return useCallback(
    async (format, work) => {
      // What the eye sees at the press of the button, whatever arrives meanwhile.
      const table = { ...shown, rows: await rowsNow(shown, work) };
      const { what, title } = table;
      // Plain values: how a cell is made of a row stays here.
      const columns = table.columns.map(({ id, title: head, type }) => ({ id, title: head, type }));
      const rows = await rowsOf(table);
      const persons = [...new Set([...scope.persons, ...personsOf(table)])];
      work.signal.throwIfAborted();
      const { at } = await note({ what, format, persons, columns: columns.map(({ id }) => id), rows: rows.length });
      const [{ sheetName }, { makeLargeFile }, { save }] = await Promise.all([
        import('./make-file.ts'),
        import('./make-large-file.ts'),
        import('./save.ts'),
      ]);
      const says = [
        [t('export.content'), title] as const,
        ...about(at, scope),
        [t('export.rows'), formatCount(rows.length)] as const,
      ];
      const names = { table: sheetName(title), about: t('export.about-sheet') };
      const name = fileName(title, today, format);
      save(await makeLargeFile({ format, table: { columns, rows }, names, about: says }), name);
      return { name, rows: rows.length };
    },
    [shown, scope, note, about, today, t],
  );
}

const rowsNow = async <Row>({ rows, all }: DataTable<Row>, work: Gathering): Promise<readonly Row[]> =>
  all === undefined ? rows : all(work);

/** `lefi-aterkrav-2026-11-20.csv`: what and when, never whose. */
const fileName = (title: string, today: string, format: string): string => {
  const plain = title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return `lefi-${plain.replace(/[^a-z0-9]+/g, '-')}-${today}.${format}`;
};
