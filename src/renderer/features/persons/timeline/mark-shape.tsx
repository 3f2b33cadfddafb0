/** What a mark looks like: a period's frame filled to its extent, a day's dot, triangle or diamond with the time it is about. */
import { dayNumber } from '../../../days.ts';
import { formatOre, formatShare } from '../../../text/format.ts';
import type { Mark } from '../model/marks.ts';
import type { TimeScale } from './scale.ts';

export const rowHeight = 24;
/** A mark's height, and the middle of its row. */
const [height, middle] = [18, 10] as const;
/** Pixels that an amount needs beside its dot, and a share inside its period. */
const [amountRoom, shareRoom] = [96, 40] as const;

type ShapeProps = {
  readonly mark: Mark;
  readonly scale: TimeScale;
  readonly top: number;
  /** Pixels until the next mark of the row begins. */
  readonly room: number;
};

export function MarkShape(props: ShapeProps) {
  const { mark } = props;
  return (
    <>
      {mark.kind === 'period' ? <Period {...props} /> : <Point {...props} />}
      {mark.disputed && <Doubt {...props} />}
    </>
  );
}

/** From and to in pixels, cut at the edges; what is open runs to the end. */
function placeOf({ scale: { x, width } }: Pick<ShapeProps, 'scale'>, from: Mark['from'], to: Mark['to']) {
  const start = from === null ? -4 : Math.max(-4, x(dayNumber(from)));
  const end = to === null ? width + 4 : Math.min(width + 4, x(dayNumber(to)));
  return { x: start, length: Math.max(3, end - start) };
}

/** The frame is the whole time, the filled part its extent: half filled is 50 %. The words stay where the period is seen. */
function Period(props: ShapeProps) {
  const { mark, top } = props;
  const { x, length } = placeOf(props, mark.from, mark.to);
  const filled = height * (mark.extent ?? 1);
  const isTold = mark.extent !== null && length > shareRoom;
  return (
    <>
      <rect className="mark-frame" x={x} y={top + 1} width={length} height={height} rx="3" />
      <rect className="mark-fill" x={x} y={top + 1 + height - filled} width={length} height={filled} rx="3" />
      {isTold && <rect className="mark-plate" x={x + 5} y={top + 3} width="38" height={height - 4} rx="3" />}
      {isTold && (
        <text className="mark-text" x={x + 24} y={top + middle + 4} textAnchor="middle">
          {formatShare(mark.extent ?? 1)}
        </text>
      )}
    </>
  );
}

const pointPaths = {
  payment: (x: number, y: number) => `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0-12 0z`,
  clawback: (x: number, y: number) => `M${x} ${y - 7}l7 12h-14z`,
  statement: (x: number, y: number) => `M${x} ${y - 6}l6 6-6 6-6-6z`,
} as const;

function Point(props: ShapeProps) {
  const { mark, scale, top, room } = props;
  const y = top + middle;
  const at = mark.at === null ? null : scale.x(dayNumber(mark.at) + 0.5);
  const about = mark.from !== null && mark.to !== null ? placeOf(props, mark.from, mark.to) : null;
  // Behind the dot and behind the days that it is for.
  const told = Math.max((at ?? 0) + 11, about === null ? 0 : about.x + about.length + 5);
  const isTold = mark.amount !== null && room > amountRoom && at !== null && at >= 0 && told < scale.width - amountRoom;
  return (
    <>
      {about && <rect className="mark-about" x={about.x} y={y - 2} width={about.length} height="4" rx="2" />}
      {mark.outside.map((days) => (
        <Outside key={days.from} {...placeOf(props, days.from, days.to)} y={y} />
      ))}
      {at !== null && mark.kind !== 'period' && <path className="mark-point" d={pointPaths[mark.kind](at, y)} />}
      {at !== null && isTold && (
        <text className="mark-amount" x={told} y={y + 4}>
          {formatOre(mark.amount ?? 0)}
        </text>
      )}
    </>
  );
}

type OutsideProps = { readonly x: number; readonly length: number; readonly y: number };

/** Days that were paid and that no period covers: a hollow, dashed box around their part of the line. */
function Outside({ x, length, y }: OutsideProps) {
  return <rect className="mark-outside" x={x} y={y - 7} width={length} height="14" rx="2" />;
}

/** A question mark at the upper corner where the mark begins, so that doubt is seen without colour. */
function Doubt(props: ShapeProps) {
  const { mark, scale, top } = props;
  const corner = mark.at === null ? placeOf(props, mark.from, mark.to).x : scale.x(dayNumber(mark.at) + 0.5) + 6;
  const x = Math.max(7, Math.min(corner, scale.width - 7));
  return (
    <>
      <circle className="mark-doubt" cx={x} cy={top + 4} r="6.5" />
      <text className="mark-doubt-sign" x={x} y={top + 8} textAnchor="middle">
        ?
      </text>
    </>
  );
}
