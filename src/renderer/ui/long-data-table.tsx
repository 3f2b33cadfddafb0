/** A table of persons of any length, exported as the eye sees it; numbers masked until somebody means to see them. */
import { alignOf, cellText, type DataTable } from '../export/columns.ts';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { ExportMenu } from './export-menu.tsx';
import { LongTable } from './long-table.tsx';
import { useRowWalk } from './use-row-walk.ts';

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
  const walk = useRowWalk(rows.length);
  return (
    <>
      <div className="row">
        <p role="status">{says}</p>
        <Button weight="quiet" onPress={() => onReveal(!revealed)}>
          {t(revealed ? 'lines.hide' : 'lines.reveal')}
        </Button>
        <ExportMenu table={table} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the rows' links within */}
      <div ref={walk.part} onKeyDown={walk.onKeyDown} onFocus={walk.onFocus}>
        <LongTable
          caption={title}
          captionHidden
          columns={columns.map((column) => ({ key: column.id, title: column.title, ...alignOf(column.type) }))}
          count={rows.length}
          reach={walk.reach}
          rowAt={(place, attributes) => {
            const row = rows[place];
            if (row === undefined) return null;
            return (
              <tr key={place} {...attributes} data-row={place}>
                {columns.map(({ id, type, value, show, wraps }) => (
                  <td key={id} className={wraps ? 'wrap' : alignOf(type).align}>
                    {show === undefined ? cellText(type, value(row)) : show(row, place === walk.active ? 0 : -1)}
                  </td>
                ))}
              </tr>
            );
          }}
        />
      </div>
    </>
  );
}
