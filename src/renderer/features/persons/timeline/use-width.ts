/** An element's width in pixels, followed as it changes. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const follow = (): void => setWidth(Math.max(240, element.clientWidth));
    const observer = new ResizeObserver(follow);
    follow();
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
