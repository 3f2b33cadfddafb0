/** The differences as a table on its way out: what the list says, what the register holds, what FK answers for. */
import type { DifferenceView } from '../../shared/register-views.ts';
import { differenceColumnNames, registerWords } from '../../shared/register-words.ts';
import type { ColumnType, ExportColumn, ExportRow } from '../export/table.ts';

type Language = 'sv' | 'en';

const types: Readonly<Partial<Record<(typeof differenceColumnNames)[number], ColumnType>>> = {
  personnummer: 'personnummer',
  row: 'number',
  'list-from': 'date',
  'register-from': 'date',
};

export const differenceColumns = (language: Language): ExportColumn[] =>
  differenceColumnNames.map((id) => ({ id, title: registerWords[language].columns[id], type: types[id] ?? 'text' }));

/** Cells in the order of the columns. */
export function differenceRow(language: Language, one: DifferenceView): ExportRow {
  const words = registerWords[language];
  return [
    one.personnummer,
    one.benefit,
    words.kinds[one.kind],
    one.row,
    one.listFrom,
    one.registerFrom,
    one.registerState === null ? null : words.states[one.registerState],
    one.answered ? words.yes : words.no,
  ];
}
