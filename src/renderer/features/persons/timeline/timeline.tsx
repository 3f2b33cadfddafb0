/** A person's benefits over time. Arrow keys go from mark to mark, Enter opens the mark's row in its table. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { LocalDate } from '../../../../shared/local-date.ts';
import { useText } from '../../../text/text.ts';
import type { Lane, Mark } from '../model/marks.ts';
import { MarkShape, rowHeight } from './mark-shape.tsx';
import { markWords } from './mark-words.ts';
import { moved } from './moves.ts';
import { isShown, stack, type TimeWindow } from './scale.ts';
import { Grid, headHeight } from './timeline-grid.tsx';
import { useWidth } from './use-width.ts';
import './timeline.css';
import './doubt.css';

type TimelineProps = {
  readonly lanes: readonly Lane[];
  readonly shown: TimeWindow;
  readonly today: LocalDate;
  readonly nameOf: (benefit: string) => string;
  readonly laneName: (lane: Lane) => string;
  readonly onOpen: (mark: Mark) => void;
  readonly onEvidence: (mark: Mark) => void;
};

const lanePadding = 8;

export function Timeline({ lanes, shown, today, nameOf, laneName, onOpen, onEvidence }: TimelineProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const laid = useMemo(() => layOut(lanes, shown), [lanes, shown]);
  const [current, setCurrent] = useState<string | null>(null);
  const marks = laid.flatMap((lane) => lane.marks);
  const first = marks.find((mark) => mark.id === current)?.id ?? marks[0]?.id;
  const height = laid.reduce((sum, lane) => sum + lane.height, headHeight);
  const move = (event: KeyboardEvent): void => {
    const next = moved(laid, current ?? first, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    frame.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className="timeline">
      <ul className="timeline-names" aria-hidden="true">
        {laid.map((lane) => (
          <li key={lane.lane.key} title={laneName(lane.lane)} data-rows={Math.min(8, lane.rows)}>
            {laneName(lane.lane)}
          </li>
        ))}
      </ul>
      <div ref={frame} className="timeline-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
        <svg role="group" aria-label={t('timeline.label')} width={width} height={height} onKeyDown={move}>
          <Grid shown={shown} width={width} height={height} today={today} />
          {laid.map((lane) =>
            lane.marks.map((mark) => (
              <MarkShape
                key={mark.id}
                mark={mark}
                shown={shown}
                width={width}
                top={headHeight + lane.top + lanePadding / 2 + (lane.rowOf.get(mark.id) ?? 0) * rowHeight}
                words={markWords(t, mark, nameOf(mark.benefit))}
                isCurrent={mark.id === first}
                onFocus={() => setCurrent(mark.id)}
                onOpen={() => onOpen(mark)}
                onEvidence={() => onEvidence(mark)}
              />
            )),
          )}
        </svg>
      </div>
    </div>
  );
}

export type LaidLane = {
  readonly lane: Lane;
  readonly marks: readonly Mark[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly rows: number;
  readonly top: number;
  readonly height: number;
};

/** Lanes that have something to show in the window, one below the other. */
function layOut(lanes: readonly Lane[], shown: TimeWindow): LaidLane[] {
  let top = 0;
  return lanes.flatMap((lane) => {
    const marks = lane.marks.filter((mark) => isShown(mark, shown));
    if (marks.length === 0) return [];
    const rowOf = stack(marks);
    const rows = Math.max(...rowOf.values()) + 1;
    const height = rows * rowHeight + lanePadding;
    const laid = { lane, marks, rowOf, rows, top, height };
    top += height;
    return [laid];
  });
}
