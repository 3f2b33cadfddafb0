/** A person's benefits over time, lane by lane. Keys walk, zoom and pan; Enter opens the mark's row in its table. */
import { type FocusEvent, useId, useMemo, useRef } from 'react';
import type { LocalDate } from '../../../../shared/local-date.ts';
import { useText } from '../../../text/text.ts';
import type { Lane, Mark } from '../model/marks.ts';
import { Axis } from './axis.tsx';
import type { DetailsProps } from './card-details.tsx';
import { LanePart } from './lane-part.tsx';
import { layOut } from './lay-out.ts';
import { MarkCard } from './mark-card.tsx';
import { bundleWords, markWords } from './mark-words.ts';
import { itemOf } from './moves.ts';
import { scaleOf } from './scale.ts';
import { ticksOf } from './ticks.ts';
import { useCard } from './use-card.ts';
import { useDayLines } from './use-day-lines.ts';
import { useGestures } from './use-gestures.ts';
import { useWalk } from './use-walk.ts';
import { useWidth } from './use-width.ts';
import { lengthOf, panned, type TimeWindow, zoomed } from './window.ts';
import './timeline.css';
import './marks.css';
import './doubt.css';

export type TimelineProps = Omit<DetailsProps, 'item'> & {
  readonly lanes: readonly Lane[];
  readonly shown: TimeWindow;
  readonly whole: TimeWindow;
  readonly today: LocalDate;
  readonly laneName: (lane: Lane) => string;
  readonly onShow: (change: (shown: TimeWindow) => TimeWindow) => void;
  readonly onOpen: (mark: Mark) => void;
  readonly onEvidence: (mark: Mark) => void;
};

export function Timeline(props: TimelineProps) {
  const { whole, nameOf, onShow, onEvidence } = props;
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const { width, scale, laid, ticks, days } = useScene(props, useWidth(probe));
  const card = useCard();
  const cardId = useId();
  const walk = useWalk({ ...props, frame, laid, card });
  const gestures = useGestures(frame, '.timeline-probe', {
    onZoom: (factor, x) => onShow((now) => zoomed(now, whole, factor, now.from + (x / width) * lengthOf(now))),
    onPan: (pixels) => onShow((now) => panned(now, whole, (pixels / width) * lengthOf(now))),
  });
  const shownItem = card.shown === null ? undefined : itemOf(laid, card.shown);
  const part = {
    ...{ scale, ticks: ticks.dates, days, current: walk.current, laneName: props.laneName },
    describedBy: { mark: shownItem?.id, id: cardId },
    wordsOf: ({ marks }: { readonly marks: readonly Mark[] }): string => {
      const [mark] = marks;
      return mark && marks.length === 1 ? markWords(t, mark, nameOf(mark)) : bundleWords(t, marks);
    },
    acts: {
      onHover: card.onHover,
      onFocus: walk.onFocus,
      onOpen: walk.onOpen,
      onEvidence: ({ marks: [mark] }: { readonly marks: readonly Mark[] }) => mark && onEvidence(mark),
    },
  };
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) card.onBlur();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={frame}
      className="timeline"
      role="group"
      aria-label={t('timeline.label')}
      onKeyDown={walk.onKeyDown}
      onBlur={leave}
      onDoubleClick={() => onShow(() => whole)}
      {...gestures}
    >
      <div className="timeline-part">
        <div className="timeline-lane">
          <div />
          <div>
            <div ref={probe} className="timeline-probe" />
            <Axis scale={scale} ticks={ticks} days={days} />
          </div>
        </div>
      </div>
      <LanePart {...part} laid={laid.filter(({ lane }) => !isMoney(lane))} isScrolling />
      <LanePart {...part} laid={laid.filter(({ lane }) => isMoney(lane))} />
      {shownItem && (
        <MarkCard
          {...{ id: cardId, frame, scale, item: shownItem, onCard: card.onCard }}
          {...{ rowOf: props.rowOf, nameOf, profile: props.profile }}
        />
      )}
    </div>
  );
}

/** What is drawn, for a width in pixels. */
function useScene({ lanes, shown, today }: TimelineProps, width: number) {
  const scale = useMemo(() => scaleOf(shown, width), [shown, width]);
  const laid = useMemo(() => lanes.map((lane) => layOut(lane, scale.perDay)), [lanes, scale.perDay]);
  const ticks = useMemo(() => ticksOf(shown, width), [shown, width]);
  return { width, scale, laid, ticks, days: useDayLines(scale, today) };
}

/** Stay in sight while the benefits are scrolled: periods are held against them. */
const isMoney = ({ kind }: Lane): boolean => kind === 'payment' || kind === 'clawback';
