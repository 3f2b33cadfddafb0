/** A titled list of labelled values. */
import { type ReactNode, useId } from 'react';
import './facts.css';

export type Fact = { readonly label: ReactNode; readonly value: ReactNode };

type FactsProps = { readonly title?: string; readonly facts: readonly Fact[] };

export function Facts({ title, facts }: FactsProps) {
  const id = useId();
  return (
    <div className="facts">
      {title !== undefined && <h3 id={id}>{title}</h3>}
      <dl aria-labelledby={title === undefined ? undefined : id}>
        {facts.map((fact, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fact's place is its identity, labels may repeat
          <div key={place} className="fact">
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
