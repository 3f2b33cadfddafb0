/** Plain tables for reading: a caption, column heads, and a frame that scrolls by keyboard when it is too wide. */
import { type ReactNode, type RefObject, useId } from 'react';
import './table.css';

export type Column = { readonly key: string; readonly title: ReactNode; readonly align?: 'end' };

type TableProps = {
  readonly caption: string;
  /** The caption is said but not shown where a heading just above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  /** The frame of a table that scrolls in itself. */
  readonly frame?: RefObject<HTMLDivElement | null>;
  /** All rows, the head included, where not all are drawn. */
  readonly rowCount?: number;
  /** `tr` elements. */
  readonly children: ReactNode;
};

export function Table({ caption, captionHidden = false, columns, frame, rowCount, children }: TableProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, a section would be one landmark too many
    <div
      ref={frame}
      className={frame ? 'table-frame table-long' : 'table-frame'}
      role="group"
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="table" aria-rowcount={rowCount}>
        <caption id={id} className={captionHidden ? 'hidden-visually' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.align === 'end' ? 'end' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
