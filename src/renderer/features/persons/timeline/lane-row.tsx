/** One lane of the timeline: its name, the lines through it, and its marks; drawn only while it is in sight. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import { dayNumber } from '../../../days.ts';
import { DayStroke } from './axis.tsx';
import { type ItemActs, ItemShape } from './item-shape.tsx';
import type { Item, LaidLane } from './lay-out.ts';
import { rowHeight } from './mark-shape.tsx';
import type { TimeScale } from './scale.ts';
import type { DayLine } from './use-day-lines.ts';

const padding = 8;
export const laneHeight = ({ rows }: LaidLane): number => rows * rowHeight + padding;

export type LaneRowProps = {
  readonly laid: LaidLane;
  readonly name: string;
  readonly scale: TimeScale;
  readonly ticks: readonly LocalDate[];
  readonly days: readonly DayLine[];
  /** False: out of sight, only its height counts. */
  readonly isDrawn: boolean;
  /** The item that Tab leads to. */
  readonly current: Item | undefined;
  /** The item whose card is shown, and the card. */
  readonly describedBy: { readonly mark: string | undefined; readonly id: string };
  readonly wordsOf: (item: Item) => string;
  readonly acts: ItemActs;
};

export function LaneRow(props: LaneRowProps) {
  const { laid, name, scale, isDrawn } = props;
  const height = laneHeight(laid);
  return (
    <div className="timeline-lane" data-lane={laid.lane.key}>
      <span className="timeline-name" aria-hidden="true">
        <span>{name}</span>
      </span>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the marks inside have names, the drawing as a whole is its lane */}
      <svg viewBox={`0 0 ${scale.width} ${height}`} width={scale.width} height={height}>
        {isDrawn && <LaneMarks {...props} height={height} />}
      </svg>
    </div>
  );
}

function LaneMarks(props: LaneRowProps & { readonly height: number }) {
  const { laid, scale, ticks, days, current, describedBy, wordsOf, acts, height } = props;
  const [from, to] = [scale.dayAt(-60), scale.dayAt(scale.width + 12)];
  return (
    <>
      {ticks.map((date) => (
        <line
          key={date}
          className="timeline-tick"
          x1={scale.x(dayNumber(date))}
          x2={scale.x(dayNumber(date))}
          y1="0"
          y2={height}
        />
      ))}
      {laid.lane.paid.map((one) => (
        <Paid key={`${one.record} ${one.from}`} from={one.from} to={one.to} scale={scale} />
      ))}
      {days.map((day) => (
        <DayStroke key={day.key} day={day} from={0} to={height} />
      ))}
      {laid.items
        .filter((item) => item.from < to && item.to > from)
        .map((item) => (
          <ItemShape
            key={item.id}
            item={item}
            scale={scale}
            top={padding / 2 + item.row * rowHeight}
            words={wordsOf(item)}
            isCurrent={item === current}
            describedBy={item.id === describedBy.mark ? describedBy.id : undefined}
            {...acts}
          />
        ))}
    </>
  );
}

type PaidProps = { readonly from: LocalDate | null; readonly to: LocalDate | null; readonly scale: TimeScale };

/** Where a payment says that a period should be. */
function Paid({ from, to, scale }: PaidProps) {
  const x = from === null ? 0 : scale.x(dayNumber(from));
  const end = to === null ? scale.width : scale.x(dayNumber(to));
  return <rect className="mark-outside" x={x} y="7" width={Math.max(3, end - x)} height="14" rx="2" />;
}
