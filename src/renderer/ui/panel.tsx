/** A titled part of a screen. */
import { type ReactNode, useId } from 'react';
import './panel.css';

type PanelProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** Stands at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly className?: string;
};

export function Panel({ title, children, actions, className = '' }: PanelProps) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
