/** Lanes below each other; those that scroll are drawn only while they are in sight. */
import { type ReactNode, useRef } from 'react';
import type { Lane } from '../model/marks.ts';
import { LaneRow, type LaneRowProps, laneHeight } from './lane-row.tsx';
import type { Item, LaidLane } from './lay-out.ts';
import { useInSight } from './use-in-sight.ts';

type LanePartProps = Omit<LaneRowProps, 'laid' | 'name' | 'isDrawn'> & {
  readonly laid: readonly LaidLane[];
  readonly laneName: (lane: Lane) => string;
  readonly isScrolling?: boolean;
};

export function LanePart({ laid, laneName, isScrolling = false, ...row }: LanePartProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const inSight = useInSight(frame);
  let top = 0;
  if (laid.length === 0) return null;
  return (
    <div ref={frame} className={isScrolling ? 'timeline-part timeline-scroll' : 'timeline-part'}>
      {laid.map((one) => {
        const from = top;
        top += laneHeight(one);
        const isDrawn = !isScrolling || inSight(from, top) || has(one, row.current);
        return <LaneRow key={one.lane.key} {...row} laid={one} name={laneName(one.lane)} isDrawn={isDrawn} />;
      })}
    </div>
  );
}

const has = ({ items }: LaidLane, item: Item | undefined): boolean => item !== undefined && items.includes(item);
