/** All lives that FK knows: made from the seed when asked for, kept only once something has happened in them. */
import type { Personnummer } from '../shared/identifier.ts';
import type { Life } from './facts.ts';
import { identityAt, lifeAt, type PopulationOptions } from './population.ts';

export type World = {
  readonly options: PopulationOptions;
  /** All personnummer, in the population's order. */
  readonly numbers: readonly Personnummer[];
  knows(number: Personnummer): boolean;
  /** Throws for a person that the world does not know. */
  life(number: Personnummer): Life;
  change(life: Life): void;
  /** Lives that are no longer what the seed makes of them. */
  readonly changed: ReadonlyMap<Personnummer, Life>;
};

export function worldOf(options: PopulationOptions, changes: Iterable<Life> = []): World {
  const numbers = Array.from({ length: options.size }, (_, index) => identityAt(options, index).personnummer);
  const indices = new Map(numbers.map((number, index) => [number, index]));
  const changed = new Map([...changes].map((life) => [life.personnummer, life]));
  return {
    options,
    numbers,
    changed,
    knows: (number) => indices.has(number),
    life(number) {
      const index = indices.get(number);
      if (index === undefined) throw new RangeError('nobody has this number');
      return changed.get(number) ?? lifeAt(options, index);
    },
    change(life) {
      changed.set(life.personnummer, life);
    },
  };
}
