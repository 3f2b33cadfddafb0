/** The columns of a person's rows, said once for table and export. */
import { columnType } from '../../../../core/export/field-cell.ts';
import type { Cell } from '../../../../core/export/table.ts';
import { textsAt } from '../../../../shared/content.ts';
import type { DataColumn } from '../../../export/columns.ts';
import type { FieldColumn } from './columns.ts';
import { type Eye, fieldCell } from './field-cell.ts';
import { recordName } from './known-fields.ts';
import type { DetailRow } from './person-rows.ts';

/** What the table shows as marks beside the name stands in a column of its own, where a row has any. */
export const marksColumn = 'marks';

export function rowColumns(
  eye: Eye,
  rows: readonly DetailRow[],
  fields: readonly FieldColumn[],
): DataColumn<DetailRow>[] {
  const { t, profile, language } = eye;
  const isMarked = rows.some((row) => marksOf(eye, row) !== null);
  return [
    {
      ...{ id: 'benefit', title: t('table.benefit'), type: 'text' },
      value: ({ record }) => recordName(profile, record, language),
    },
    ...(isMarked
      ? [
          {
            id: marksColumn,
            title: t('table.marks'),
            type: 'text',
            value: (row: DetailRow) => marksOf(eye, row),
          } as const,
        ]
      : []),
    ...fields.map(
      ({ name, field }): DataColumn<DetailRow> => ({
        ...{ id: name, title: field.label[language], type: columnType(name, field) },
        value: (row) => cellsOf(eye, row, name),
      }),
    ),
    {
      ...{ id: 'source', title: t('table.source'), type: 'text' },
      value: ({ record: { known } }) => known.night ?? t('record.delivery', { id: known.id }),
    },
  ];
}

function marksOf({ t }: Eye, { record: { withdrawn, disputed } }: DetailRow): string | null {
  const marks = [...(withdrawn ? [t('record.withdrawn')] : []), ...(disputed ? [t('record.disputed')] : [])];
  return marks.length === 0 ? null : marks.join(', ');
}

/** Nearly always one text; several are told in one cell. */
function cellsOf(eye: Eye, row: DetailRow, name: string): Cell {
  const cells = textsAt(row.content, [name]).map((text) => fieldCell(eye, text, row.fields[name]));
  return cells.length > 1 ? cells.join(', ') : (cells[0] ?? null);
}
