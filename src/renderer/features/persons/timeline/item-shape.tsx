/** What takes focus on the timeline: one mark, or a bundle of marks with their count. */
import type { KeyboardEvent } from 'react';
import type { Item } from './lay-out.ts';
import { MarkShape } from './mark-shape.tsx';
import type { TimeScale } from './scale.ts';

export type ItemActs = {
  readonly onFocus: (item: Item) => void;
  readonly onHover: (item: Item | null) => void;
  readonly onOpen: (item: Item) => void;
  /** Shows where the record comes from. */
  readonly onEvidence: (item: Item) => void;
};

type ItemShapeProps = ItemActs & {
  readonly item: Item;
  readonly scale: TimeScale;
  /** Top of the item's row. */
  readonly top: number;
  readonly words: string;
  readonly isCurrent: boolean;
  readonly describedBy: string | undefined;
};

export function ItemShape({ item, scale, top, words, isCurrent, describedBy, ...acts }: ItemShapeProps) {
  const [mark] = item.marks;
  if (mark === undefined) return null;
  const openByKey = (event: KeyboardEvent): void => {
    const act =
      event.key === 'Enter' || event.key === ' ' ? acts.onOpen : isEvidenceKey(event) ? acts.onEvidence : null;
    if (act === null) return;
    event.preventDefault();
    act(item);
  };
  const isWithdrawn = item.marks.every(({ withdrawn }) => withdrawn);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={words}
      aria-describedby={describedBy}
      aria-keyshortcuts="U"
      data-mark={item.id}
      className={`mark mark-${mark.kind} ${isWithdrawn ? 'mark-withdrawn' : ''}`}
      onFocus={() => acts.onFocus(item)}
      onPointerEnter={() => acts.onHover(item)}
      onPointerLeave={() => acts.onHover(null)}
      onClick={() => acts.onOpen(item)}
      onKeyDown={openByKey}
    >
      {item.marks.length === 1 ? (
        <MarkShape mark={mark} scale={scale} top={top} room={item.room} />
      ) : (
        <Bundle item={item} scale={scale} top={top} />
      )}
    </g>
  );
}

const isEvidenceKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'u' && !altKey && !ctrlKey && !metaKey;

/** As wide as the marks in it, with their number; a mark in it that was paid outside periods shows through. */
function Bundle({ item, scale, top }: Pick<ItemShapeProps, 'item' | 'scale' | 'top'>) {
  const from = scale.x(item.from);
  const width = Math.max(20, scale.x(item.to) - from);
  const isOutside = item.marks.some(({ outside }) => outside.length > 0);
  const isDisputed = item.marks.some(({ disputed }) => disputed);
  return (
    <>
      {isOutside && <rect className="mark-outside" x={from - 2} y={top} width={width + 4} height="20" rx="11" />}
      <rect className="mark-bundle" x={from} y={top + 2} width={width} height="16" rx="8" />
      <text className="mark-count" x={from + width / 2} y={top + 14} textAnchor="middle">
        {item.marks.length}
        {isDisputed ? ' ?' : ''}
      </text>
    </>
  );
}
