/** The menu that takes a table out of the program, as the eye sees it: CSV, XLSX, or paper. */
import { useEffect, useRef } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { faultOf } from '../../shared/fault.ts';
import { type DataTable, personsOf } from '../export/columns.ts';
import { usePrint, usePrintable } from '../export/printing.tsx';
import { useScope } from '../export/scope.ts';
import { useExport } from '../export/use-export.ts';
import { useText } from '../text/text.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { ExportWork, useExportWork } from './export-work.tsx';
import './export-menu.css';

const items = ['csv', 'xlsx', 'print'] as const;

/**
 * Exactly these columns and rows, in this order; of a list that is longer than what has come, all rows. Without rows
 * there is nothing to export, and no menu.
 */
export function ExportMenu<Row>({ table }: { readonly table: DataTable<Row> }) {
  const t = useText();
  const announce = useAnnounce();
  const takeOut = useExport(table);
  const { work, run } = useExportWork();
  const print = usePrint();
  usePrints(table);
  if (table.rows.length === 0) return null;
  const out = (format: 'csv' | 'xlsx'): Promise<void> =>
    run(
      async (gathering) => {
        const { name, rows } = await takeOut(format, gathering);
        announce(t('export.done', { name, count: rows }));
      },
      () => announce(t('export.stopped')),
    );
  const choose = async (format: (typeof items)[number]): Promise<void> => {
    try {
      await (format === 'print' ? print() : out(format));
    } catch (error) {
      announce(t('export.failed', { code: faultOf(error).code }));
    }
  };
  return (
    <div className="export-place">
      {work && table.all && <ExportWork work={work} />}
      <MenuTrigger>
        <Button weight="quiet" aria-label={t('export.menu-of', { title: table.title })}>
          {t('export.menu')}
        </Button>
        <Popover className="menu-frame" placement="bottom end">
          <Menu className="menu" onAction={(key) => void choose(items.find((item) => item === key) ?? 'csv')}>
            {items.map((item) => (
              <MenuItem key={item} id={item} className="menu-item">
                {t(`export.${item}`)}
              </MenuItem>
            ))}
          </Menu>
          <p className="menu-note">
            {t('export.noted')} {table.all && t('export.all')}
          </p>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

/** Tells the printer what stands here, for as long as it does. */
function usePrints<Row>(table: DataTable<Row>): void {
  const register = usePrintable();
  const scope = useScope();
  const now = useRef({ table, scope });
  useEffect(() => {
    now.current = { table, scope };
  });
  useEffect(
    () =>
      register(() => {
        const { table: shown, scope: of } = now.current;
        const persons = [...of.persons, ...personsOf(shown)];
        return {
          what: shown.what,
          persons,
          columns: shown.columns.map(({ id }) => id),
          rows: shown.rows.length,
          scope: of,
        };
      }),
    [register],
  );
}
