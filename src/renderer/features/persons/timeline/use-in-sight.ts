/** Which part of what scrolls is in sight, or soon will be; on paper all of it is. */
import { type RefObject, useEffect, useState } from 'react';
import { usePrinting } from '../../../use-printing.ts';

type Sight = { readonly from: number; readonly to: number };

/** Pixels drawn before they are seen, and the step in which scrolling is noticed. */
const [ahead, step] = [240, 120] as const;

export function useInSight(frame: RefObject<HTMLElement | null>): (from: number, to: number) => boolean {
  const [sight, setSight] = useState<Sight>({ from: 0, to: 900 });
  const isPrinting = usePrinting();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = (): void => {
      const from = Math.floor(element.scrollTop / step) * step;
      const to = from + Math.ceil(element.clientHeight / step + 1) * step;
      setSight((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);
  return (from, to) => isPrinting || (to > sight.from - ahead && from < sight.to + ahead);
}
