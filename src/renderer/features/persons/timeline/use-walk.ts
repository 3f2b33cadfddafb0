/** The keyboard on the timeline: which mark has focus, and what each key does. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { dateOfDay, dayNumber } from '../../../days.ts';
import { useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { Mark } from '../model/marks.ts';
import type { Item, LaidLane } from './lay-out.ts';
import { itemOf, moved } from './moves.ts';
import type { Card } from './use-card.ts';
import { around, bringing, lastDayOf, lengthOf, panned, type TimeWindow, zoomed } from './window.ts';

type WalkInput = {
  readonly frame: RefObject<HTMLElement | null>;
  readonly laid: readonly LaidLane[];
  readonly card: Card;
  readonly shown: TimeWindow;
  readonly whole: TimeWindow;
  readonly onShow: (change: (shown: TimeWindow) => TimeWindow) => void;
  readonly onOpen: (mark: Mark) => void;
};

const [zoomStep, panStep] = [1.6, 0.2] as const;

export function useWalk({ frame, laid, card, shown, whole, onShow, onOpen }: WalkInput) {
  const [mark, setMark] = useState<string | undefined>();
  const current = itemOf(laid, mark) ?? firstIn(laid, shown);
  const focusOn = useFocusOn(frame, current?.id);
  const tell = useTellWindow(shown);
  const change = (event: KeyboardEvent, to: (now: TimeWindow) => TimeWindow): void => {
    event.preventDefault();
    tell();
    onShow(to);
    if (event.target !== event.currentTarget) focusOn();
  };
  const walkTo = (event: KeyboardEvent, next: Item): void => {
    event.preventDefault();
    setMark(next.id);
    const { from, to } = heartOf(next);
    onShow((now) => bringing(now, whole, from, Math.min(to, whole.to)));
    focusOn();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = windowKey(event, whole, centreOf(current, shown));
    const next = to === undefined ? moved(laid, current?.id, event.key) : undefined;
    if (event.key === 'Escape') card.dismiss();
    else if (to !== undefined) change(event, to);
    else if (next !== undefined) walkTo(event, next);
  };
  return {
    current,
    onKeyDown,
    onFocus: (item: Item): void => {
      setMark(item.id);
      card.onFocus(item);
    },
    onOpen: (item: Item): void => {
      const near = item.marks.length === 1 ? undefined : nearer(item, shown, whole);
      const [first] = item.marks;
      setMark(item.id);
      if (near !== undefined) {
        tell();
        onShow(() => near);
        focusOn();
      } else if (first !== undefined) onOpen(first);
    },
  };
}

/** Days in which a bundle's marks have more room; undefined for those of one day, which never have. */
function nearer({ marks }: Item, shown: TimeWindow, whole: TimeWindow): TimeWindow | undefined {
  const days = marks.map(lastDayOf);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const near = around(from, to, whole);
  return from === to || lengthOf(near) >= lengthOf(shown) ? undefined : near;
}

/** What must be in sight of an item: a period's days, but of a payment the day, not the time that it is for. */
function heartOf({ marks, from, to }: Item): { readonly from: number; readonly to: number } {
  const at = marks.length === 1 ? marks[0]?.at : null;
  return at == null ? { from, to } : { from: dayNumber(at), to: dayNumber(at) + 1 };
}

/** Where a zoom by key keeps still. */
function centreOf(item: Item | undefined, { from, to }: TimeWindow): number {
  const heart = item === undefined ? { from, to: from } : heartOf(item);
  const middle = (Math.max(heart.from, from) + Math.min(heart.to, to)) / 2;
  return middle > from && middle < to ? middle : (from + to) / 2;
}

function windowKey(event: KeyboardEvent, whole: TimeWindow, centre: number) {
  const { key, shiftKey } = event;
  if (key === '+' || key === '=') return (now: TimeWindow) => zoomed(now, whole, zoomStep, centre);
  if (key === '-') return (now: TimeWindow) => zoomed(now, whole, 1 / zoomStep, centre);
  if (key === '0') return () => whole;
  const way = shiftKey ? ({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0) : 0;
  return way === 0 ? undefined : (now: TimeWindow) => panned(now, whole, way * panStep * lengthOf(now));
}

/** The first mark in sight, else the first of all. */
const firstIn = (laid: readonly LaidLane[], { from, to }: TimeWindow): Item | undefined => {
  const all = laid.flatMap(({ items }) => items);
  return all.find((item) => item.to > from && item.from < to) ?? all[0];
};

/** Focuses the current item once what was asked for has been drawn: zooming may have made another item of it. */
function useFocusOn(frame: RefObject<HTMLElement | null>, id: string | undefined): () => void {
  const isWanted = useRef(false);
  const [, draw] = useState(0);
  useEffect(() => {
    if (!isWanted.current || id === undefined) return;
    isWanted.current = false;
    frame.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
  });
  return useCallback(() => {
    isWanted.current = true;
    draw((turn) => turn + 1);
  }, []);
}

/** Says which days are shown after a key has changed them. */
function useTellWindow(shown: TimeWindow): () => void {
  const t = useText();
  const announce = useAnnounce();
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current) return;
    isAsked.current = false;
    announce(t('timeline.shows', { from: dateOfDay(Math.floor(shown.from)), to: dateOfDay(Math.floor(shown.to)) }));
  }, [shown, announce, t]);
  return useCallback(() => {
    isAsked.current = true;
  }, []);
}
