/** The table of deliveries of any length: only rows in sight are drawn, and pages come as they are reached. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useText } from '../../../text/text.ts';
import type { LedgerRow } from '../night-grid.ts';
import { LedgerRowView, ledgerColumns } from './ledger-rows.tsx';
import { useRowKeys } from './use-row-keys.ts';
import './ledger.css';

type LedgerProps = {
  readonly rows: readonly LedgerRow[];
  /** How many rows there are in all; those beyond `rows` are on their way. */
  readonly total: number;
  readonly selected: string | null;
  readonly onSelect: (row: LedgerRow) => void;
  readonly onMore: () => void;
};

/** Pixels; rows are measured as they come into sight. */
const usualHeight = 38;

export function Ledger({ rows, total, selected, onSelect, onMore }: LedgerProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: Math.max(total, rows.length),
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  useMore(drawn.at(-1)?.index ?? 0, rows.length, total, onMore);
  const chosen = rows.findIndex(({ id }) => id === selected);
  const { turn, onKeyDown, focusRef } = useRowKeys({
    rows,
    chosen,
    onSelect,
    reach: (at) => virtual.scrollToIndex(at),
  });
  if (rows.length === 0) return <p className="empty">{t('deliveries.none')}</p>;
  return (
    <div ref={frame} className="table-frame ledger-frame">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen by arrow keys is a grid
        role="grid"
        className="table ledger"
        aria-label={t('deliveries.table-caption')}
        aria-rowcount={virtual.options.count + 1}
        onKeyDown={onKeyDown}
      >
        <LedgerHead />
        <tbody>
          <Space height={drawn[0]?.start ?? 0} />
          {drawn.map(({ index }) => {
            const row = rows[index];
            return (
              <LedgerRowView
                key={row?.id ?? `waiting-${index}`}
                row={row}
                place={index}
                isSelected={index === chosen}
                isInTurn={index === turn}
                measure={virtual.measureElement}
                focusRef={focusRef}
                onSelect={onSelect}
              />
            );
          })}
          <Space height={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

/** Asks for the next page when the last row in sight is not there yet. */
function useMore(last: number, loaded: number, total: number, onMore: () => void): void {
  useEffect(() => {
    if (last >= loaded && loaded < total) onMore();
  }, [last, loaded, total, onMore]);
}

function LedgerHead() {
  const t = useText();
  return (
    <thead>
      <tr>
        {ledgerColumns.map(({ key, align }) => (
          <th key={key} scope="col" className={`ledger-${key} ${align ?? ''}`}>
            {t(`deliveries.${key}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes focus
    <tr aria-hidden="true" className="ledger-space">
      <td colSpan={ledgerColumns.length} height={height} />
    </tr>
  );
}
