/** Mouse and touchpad on the timeline: wheel with Ctrl or a pinch zooms, Shift and wheel or a drag pans. */
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';

export type Gestures = {
  /** A factor above 1 shows fewer days; `x` is where the pointer is, in pixels from the frame's left edge. */
  readonly onZoom: (factor: number, x: number) => void;
  /** Pixels that what is shown moves to the left. */
  readonly onPan: (pixels: number) => void;
};

/** A pointer that moves less than this has clicked. */
const slack = 4;

export function useGestures(frame: RefObject<HTMLElement | null>, names: string, { onZoom, onPan }: Gestures) {
  const leftOf = (): number => {
    const name = frame.current?.querySelector(names);
    return (name ?? frame.current)?.getBoundingClientRect().left ?? 0;
  };
  const latest = useRef({ onZoom, onPan, leftOf });
  latest.current = { onZoom, onPan, leftOf };
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    // React listens passively: the page would zoom and scroll as well.
    const turn = (event: WheelEvent): void => wheel(event, latest.current);
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame]);
  return useDrag(onPan);
}

type WheelActs = Gestures & { readonly leftOf: () => number };

function wheel(event: WheelEvent, { onZoom, onPan, leftOf }: WheelActs): void {
  const { deltaX, deltaY, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey) onZoom(Math.exp(-Math.max(-120, Math.min(120, deltaY)) * 0.004), event.clientX - leftOf());
  else if (shiftKey || Math.abs(deltaX) > Math.abs(deltaY)) onPan(deltaX === 0 ? deltaY : deltaX);
  else return;
  event.preventDefault();
}

/** Handlers for the frame; a drag swallows the click that ends it. */
function useDrag(onPan: Gestures['onPan']) {
  const drag = useRef<{ x: number; hasMoved: boolean } | null>(null);
  const dragged = useRef(false);
  return {
    onPointerDown: (event: PointerEvent): void => {
      dragged.current = false;
      if (event.button === 0 && event.pointerType !== 'touch') drag.current = { x: event.clientX, hasMoved: false };
    },
    onPointerMove: (event: PointerEvent): void => {
      const { current } = drag;
      if (current === null) return;
      if (!current.hasMoved && Math.abs(event.clientX - current.x) < slack) return;
      if (!current.hasMoved) event.currentTarget.setPointerCapture(event.pointerId);
      onPan(current.x - event.clientX);
      drag.current = { x: event.clientX, hasMoved: true };
      dragged.current = true;
    },
    onPointerUp: (): void => {
      drag.current = null;
    },
    onPointerCancel: (): void => {
      drag.current = null;
    },
    onClickCapture: (event: { stopPropagation: () => void }): void => {
      if (dragged.current) event.stopPropagation();
      dragged.current = false;
    },
  };
}
