/** An element's width in pixels, followed as it changes. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** As wide as the last one was: the next is nearly always the same, and need not be measured before it is drawn. */
let last: number | undefined;

const least = 240;

export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(last ?? 640);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const follow = (): void => {
      last = Math.max(least, element.clientWidth);
      setWidth(last);
    };
    if (last === undefined) follow();
    // Tells once at the beginning, after the layout and before anything is painted: nothing is seen at a wrong width.
    const observer = new ResizeObserver(() => flushSync(follow));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
