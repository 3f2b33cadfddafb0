/** What is known about a mark, beside it: the same for pointer and keyboard, to be read, pointed at and dismissed. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { CardDetails, type DetailsProps } from './card-details.tsx';
import type { TimeScale } from './scale.ts';
import './mark-card.css';

const [cardWidth, cardHeight, gap] = [336, 356, 6] as const;

type Place = { readonly x: number; readonly y: number; readonly isAbove: boolean };

type MarkCardProps = DetailsProps & {
  readonly id: string;
  /** What the card is placed within. */
  readonly frame: RefObject<HTMLElement | null>;
  /** When it changes, the mark has moved. */
  readonly scale: TimeScale;
  readonly onCard: (isOver: boolean) => void;
};

export function MarkCard({ id, frame, scale, onCard, ...details }: MarkCardProps) {
  const place = usePlace(frame, details.item.id, scale);
  if (place === null) return null;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it only places the card, which speaks for itself
    <svg className="mark-card-layer">
      <foreignObject x={place.x} y={place.y} width={cardWidth} height={cardHeight}>
        <div className="mark-card-place" data-above={place.isAbove || undefined}>
          <div
            id={id}
            role="tooltip"
            className="mark-card"
            onPointerEnter={() => onCard(true)}
            onPointerLeave={() => onCard(false)}
          >
            <CardDetails {...details} />
          </div>
        </div>
      </foreignObject>
    </svg>
  );
}

/** Below the mark where the window has room, else above it; null until the mark is found. */
function usePlace(frame: RefObject<HTMLElement | null>, mark: string, scale: TimeScale): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scale has moved the mark
  useLayoutEffect(() => {
    const outer = frame.current?.getBoundingClientRect();
    const inner = frame.current?.querySelector(`[data-mark="${CSS.escape(mark)}"]`)?.getBoundingClientRect();
    if (!outer || !inner) return setPlace(null);
    const isAbove = window.innerHeight - inner.bottom < cardHeight && inner.top > window.innerHeight / 2;
    const middle = (Math.max(inner.left, outer.left) + Math.min(inner.right, outer.right)) / 2 - outer.left;
    setPlace({
      x: Math.max(0, Math.min(middle - cardWidth / 2, outer.width - cardWidth)),
      y: isAbove ? inner.top - outer.top - gap - cardHeight : inner.bottom - outer.top + gap,
      isAbove,
    });
  }, [frame, mark, scale]);
  return place;
}
