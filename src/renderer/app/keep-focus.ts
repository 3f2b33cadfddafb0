/** Focus is never lost: when what has it is taken away, it goes to where that stood, so that keys and readers go on from there. */
import { useEffect } from 'react';

/** Milliseconds that a button may be disabled while its work is done, before focus leaves it. */
const patience = 400;

/** What has focus on the screen, and what it stands in, innermost first; each with its place among its siblings. */
type Held = readonly { readonly element: Element; readonly place: number }[];

const reachable = 'a[href], button:not(:disabled), input:not(:disabled), summary, [tabindex]';

export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held = [];
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof Element) held = heldBy(target) ?? held;
    };
    // Clicking beside everything is meant; what vanished or was disabled is told from it when that has happened.
    const forget = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) return;
      queueMicrotask(() => {
        if (isUsable(held[0]?.element) && document.hasFocus() && isLost()) held = [];
      });
    };
    const settle = (): void => {
      clearTimeout(waiting);
      if (held.length === 0 || !isLost()) return;
      // Who closes a dialog or draws a screen anew may have a better place: they come first.
      const isBusy = held[0]?.element.isConnected === true && !isUsable(held[0].element);
      waiting = setTimeout(() => isLost() && placeOf(held)?.focus(), isBusy ? patience : 50);
    };
    const changes = new MutationObserver(settle);
    changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', forget);
    return () => {
      clearTimeout(waiting);
      changes.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', forget);
    };
  }, []);
}

const isLost = (): boolean => document.activeElement === document.body && document.querySelector('.scrim') === null;

const isUsable = (element: Element | undefined): boolean =>
  element?.isConnected === true && !element.matches(':disabled');

/**
 * Undefined in a dialog or a menu: what opened it is where focus belongs afterwards. Outside the screen nothing
 * vanishes.
 */
function heldBy(target: Element): Held | undefined {
  if (target.closest('.frame') === null) return undefined;
  const held: Held[number][] = [];
  for (let at: Element | null = target; at !== null && !at.matches('.frame'); at = at.parentElement) {
    held.push({ element: at, place: [...(at.parentElement?.children ?? [])].indexOf(at) });
  }
  return target.closest('main') === null ? [] : held;
}

/**
 * The element itself where it can take focus again; or what stands nearest to where it stood, within the part that it
 * stood in; or that part's heading.
 */
function placeOf(held: Held): HTMLElement | null {
  const [last] = held;
  if (last && isUsable(last.element) && last.element instanceof HTMLElement) return last.element;
  const from = Math.max(
    held.findIndex(({ element }) => element.isConnected),
    1,
  );
  for (const [above, { element }] of held.slice(from).entries()) {
    const near = nearest(element, held[from + above - 1]?.place ?? 0);
    if (near) return near;
    if (element.matches('section, .screen')) return headingOf(element);
  }
  return headingOf(document);
}

/** In the children from that place on, else in those before it, the nearest first. */
function nearest(parent: Element, place: number): HTMLElement | undefined {
  const children = [...parent.children];
  for (const child of [...children.slice(place), ...children.slice(0, place).reverse()]) {
    const found = [child, ...child.querySelectorAll(reachable)].find(
      (one): one is HTMLElement => one instanceof HTMLElement && one.matches(reachable) && one.tabIndex >= 0,
    );
    if (found) return found;
  }
  return undefined;
}

function headingOf(part: ParentNode): HTMLElement | null {
  const heading = part.querySelector<HTMLElement>('h1, h2, h3');
  heading?.setAttribute('tabindex', '-1');
  return heading;
}
