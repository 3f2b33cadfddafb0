/** A titled part of a screen. */
import { type ReactNode, useId } from 'react';
import './panel.css';

type PanelProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** Stands at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly className?: string;
  /** Leaves room for what stands below it. */
  readonly isNarrowed?: boolean;
};

export function Panel({ title, children, actions, className = '', isNarrowed = false }: PanelProps) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id} data-open={isNarrowed || undefined}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
