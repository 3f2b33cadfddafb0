/** A table of persons of any length, exported as the eye sees it; numbers masked until somebody means to see them. */
import { alignOf, cellText, type DataTable } from '../../export/columns.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { LongTable } from '../../ui/long-table.tsx';

type LongDataTableProps<Row> = {
  readonly table: DataTable<Row>;
  /** How much is shown, in words. */
  readonly says: string;
  readonly revealed: boolean;
  readonly onReveal: (revealed: boolean) => void;
};

export function LongDataTable<Row>({ table, says, revealed, onReveal }: LongDataTableProps<Row>) {
  const t = useText();
  const { title, columns, rows } = table;
  return (
    <>
      <div className="row">
        <p role="status">{says}</p>
        <Button weight="quiet" onPress={() => onReveal(!revealed)}>
          {t(revealed ? 'lines.hide' : 'lines.reveal')}
        </Button>
        <ExportMenu table={table} />
      </div>
      <LongTable
        caption={title}
        captionHidden
        columns={columns.map((column) => ({ key: column.id, title: column.title, ...alignOf(column.type) }))}
        count={rows.length}
        rowAt={(place, attributes) => {
          const row = rows[place];
          if (row === undefined) return null;
          return (
            <tr key={place} {...attributes}>
              {columns.map(({ id, type, value, show }) => (
                <td key={id} className={alignOf(type).align}>
                  {show === undefined ? cellText(type, value(row)) : show(row)}
                </td>
              ))}
            </tr>
          );
        }}
      />
    </>
  );
}
