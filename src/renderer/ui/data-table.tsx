/** A plain table from columns that are said once, for the screen and for what leaves it. */
import { alignOf, cellText, type DataTable as Data } from '../export/columns.ts';
import { Table } from './table.tsx';

type DataTableProps<Row> = {
  readonly table: Data<Row>;
  readonly keyOf: (row: Row) => string | number;
  readonly captionHidden?: boolean;
};

/** The first column heads its row. */
export function DataTable<Row>({ table, keyOf, captionHidden = true }: DataTableProps<Row>) {
  const { title, columns, rows } = table;
  const heads = columns.map((column) => ({ key: column.id, title: column.title, ...alignOf(column.type) }));
  return (
    <Table caption={title} captionHidden={captionHidden} columns={heads}>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map(({ id, type, value, show }, place) => {
            const shown = show === undefined ? cellText(type, value(row)) : show(row);
            if (place === 0) {
              return (
                <th key={id} scope="row">
                  {shown}
                </th>
              );
            }
            return (
              <td key={id} className={alignOf(type).align}>
                {shown}
              </td>
            );
          })}
        </tr>
      ))}
    </Table>
  );
}
