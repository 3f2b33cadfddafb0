/** A table of any length: beyond a hundred rows only those in sight are drawn, and assistive technology is told how many there are. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePrinting } from '../use-printing.ts';
import { type Column, Table } from './table.tsx';
import './long-table.css';

/** To be spread on the row's `tr`. */
export type LongRow = {
  readonly ref?: (element: HTMLTableRowElement | null) => void;
  readonly 'data-index'?: number;
  readonly 'aria-rowindex'?: number;
};

type LongTableProps = {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly count: number;
  /** The row at a place, keyed. */
  readonly rowAt: (place: number, row: LongRow) => ReactNode;
  /** A row to bring into sight. */
  readonly reach?: number | null;
};

const shortest = 100;
/** Pixels; rows are measured as they come into sight. */
const usualHeight = 33;

export function LongTable(props: LongTableProps) {
  const isPrinting = usePrinting();
  if (props.count > shortest && !isPrinting) return <VirtualTable {...props} />;
  const { count, rowAt, reach: _, ...table } = props;
  return <Table {...table}>{Array.from({ length: count }, (_row, place) => rowAt(place, {}))}</Table>;
}

function VirtualTable({ count, rowAt, reach = null, ...table }: LongTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    overscan: 15,
  });
  useEffect(() => {
    if (reach !== null) rows.scrollToIndex(reach, { align: 'center' });
  }, [reach, rows]);
  const drawn = rows.getVirtualItems();
  const after = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <Table {...table} frame={frame} rowCount={count + 1}>
      <Space height={drawn[0]?.start ?? 0} columns={table.columns.length} />
      {drawn.map(({ index }) =>
        rowAt(index, { ref: rows.measureElement, 'data-index': index, 'aria-rowindex': index + 2 }),
      )}
      <Space height={after} columns={table.columns.length} />
    </Table>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes focus
    <tr className="long-space" aria-hidden="true">
      <td colSpan={columns} height={height} />
    </tr>
  );
}
