/** A screen's head: its title, which receives focus when the screen opens unless something in it has taken it, and its main actions. */
import { type ReactNode, useEffect, useRef } from 'react';
import './screen.css';

type ScreenProps = {
  readonly title: string;
  /** What is shown, where a screen shows one thing after the other: when it changes, lost focus goes to the title. */
  readonly place?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

export function Screen({ title, place, actions, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has changed when the place has
  useEffect(() => {
    const take = (): void => {
      const isTaken = heading.current?.closest('.screen')?.contains(document.activeElement) ?? false;
      if (!isTaken) heading.current?.focus({ preventScroll: true });
    };
    // Focus needs the page laid out, which the frame does anyway.
    const frame = requestAnimationFrame(take);
    return () => cancelAnimationFrame(frame);
  }, [place]);
  return (
    <div className="screen">
      <header className="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions}
      </header>
      {children}
    </div>
  );
}
