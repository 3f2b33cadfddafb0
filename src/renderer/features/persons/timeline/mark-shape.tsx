/** One mark of the timeline as a shape that takes focus. */
import type { KeyboardEvent } from 'react';
import { dayNumber } from '../../../days.ts';
import { formatShare } from '../../../text/format.ts';
import type { Mark } from '../model/marks.ts';
import { placeOf, type TimeWindow } from './scale.ts';

export const rowHeight = 24;

type MarkShapeProps = {
  readonly mark: Mark;
  readonly shown: TimeWindow;
  readonly width: number;
  /** Top of the mark's row. */
  readonly top: number;
  readonly words: string;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  /** Shows where the record comes from. */
  readonly onEvidence: () => void;
};

export function MarkShape({ mark, shown, width, top, words, isCurrent, onFocus, onOpen, onEvidence }: MarkShapeProps) {
  const openByKey = (event: KeyboardEvent): void => {
    const act = event.key === 'Enter' || event.key === ' ' ? onOpen : isEvidenceKey(event) ? onEvidence : null;
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={words}
      data-mark={mark.id}
      aria-keyshortcuts="U"
      className={`mark mark-${mark.kind} ${mark.withdrawn ? 'mark-withdrawn' : ''}`}
      onFocus={onFocus}
      onClick={onOpen}
      onDoubleClick={onEvidence}
      onKeyDown={openByKey}
    >
      <title>{words}</title>
      {mark.kind === 'period' ? (
        <Period mark={mark} shown={shown} width={width} top={top} />
      ) : (
        <Point mark={mark} shown={shown} width={width} top={top} />
      )}
      {mark.disputed && <Doubt mark={mark} shown={shown} width={width} top={top} />}
    </g>
  );
}

const isEvidenceKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'u' && !altKey && !ctrlKey && !metaKey;

type PlacedProps = Pick<MarkShapeProps, 'mark' | 'shown' | 'width' | 'top'>;

/** From and to in pixels, cut at the edges; open periods run to the end. */
function extentOf({ mark, shown, width }: PlacedProps): { readonly x: number; readonly length: number } {
  const from = mark.from ?? mark.at;
  const x = from === null ? 0 : Math.max(-4, placeOf(dayNumber(from), shown, width));
  const end = mark.to === null ? width + 4 : Math.min(width + 4, placeOf(dayNumber(mark.to), shown, width));
  return { x, length: Math.max(3, end - x) };
}

/** The frame is the whole time, the filled part its extent: half filled is 50 %. */
function Period(props: PlacedProps) {
  const { mark, top } = props;
  const { x, length } = extentOf(props);
  const height = rowHeight - 5;
  const filled = height * (mark.extent ?? 1);
  const label = mark.extent === null ? '' : formatShare(mark.extent);
  const inside = length > 40 && label !== '';
  return (
    <>
      <rect className="mark-frame" x={x} y={top} width={length} height={height} rx="3" />
      <rect className="mark-fill" x={x} y={top + height - filled} width={length} height={filled} rx="3" />
      {inside && <rect className="mark-plate" x={x + 4} y={top + 3} width="36" height={height - 6} rx="3" />}
      {inside && (
        <text className="mark-text" x={x + 22} y={top + height / 2 + 4} textAnchor="middle">
          {label}
        </text>
      )}
    </>
  );
}

/** A day: a dot for payments, a triangle for claw-backs, a diamond for statements; a line where it is about a time. */
function Point(props: PlacedProps) {
  const { mark, shown, width, top } = props;
  const middle = top + rowHeight / 2 - 2;
  const at = mark.at === null ? null : placeOf(dayNumber(mark.at) + 0.5, shown, width);
  const about = mark.from !== null && mark.to !== null ? extentOf(props) : null;
  return (
    <>
      {about && <rect className="mark-about" x={about.x} y={middle - 2} width={about.length} height="4" rx="2" />}
      {at !== null && mark.kind === 'payment' && <circle className="mark-point" cx={at} cy={middle} r="6" />}
      {at !== null && mark.kind === 'clawback' && <path className="mark-point" d={`M${at} ${middle - 7}l7 12h-14z`} />}
      {at !== null && mark.kind === 'statement' && (
        <path className="mark-point" d={`M${at} ${middle - 6}l6 6-6 6-6-6z`} />
      )}
    </>
  );
}

/** A question mark at the upper corner where the mark begins, so that doubt is seen without colour and no later mark hides it. */
function Doubt(props: PlacedProps) {
  const { mark, shown, width, top } = props;
  const { at } = mark;
  const corner = at === null ? extentOf(props).x : placeOf(dayNumber(at) + 0.5, shown, width) + 6;
  const x = Math.max(7, Math.min(corner, width - 7));
  return (
    <>
      <circle className="mark-doubt" cx={x} cy={top + 3} r="6.5" />
      <text className="mark-doubt-sign" x={x} y={top + 7} textAnchor="middle">
        ?
      </text>
    </>
  );
}
