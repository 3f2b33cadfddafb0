/** Finds the latest moment at which the mirror held what the deliveries before a place say, so that folding can begin there. */
import type { Place } from '../../../core/response/sequence.ts';
import type { StoreReader } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';

export type Checkpoint = {
  /** The moment to begin from; null: from nothing. */
  readonly after: number | null;
  /** The deliveries to fold from there, in their order. */
  readonly rest: readonly Place[];
};

/**
 * Effects that came in the counting order, from the first one on, lead to moments that a fold would reach as well.
 * The walk ends at the placed delivery, at the first effect out of turn, and at the first delivery of which a block of
 * these persons was kept aside: it took effect for them later.
 * Without `persons` the fold begins from nothing.
 */
export function checkpointBefore(
  store: StoreReader,
  counting: readonly Place[],
  placed: number,
  persons: readonly PersonRow[] | null,
): Checkpoint {
  if (persons === null) return { after: null, rest: counting };
  const effects = store.effects();
  const ids = new Set(persons.map(({ id }) => id));
  const keptAside = new Set(
    effects.flatMap(({ delivery, person }) => (person !== null && ids.has(person) ? delivery : [])),
  );
  let folded = 0;
  let after: number | null = null;
  for (const { id, delivery, kind } of effects) {
    if (kind === 'aside') continue;
    const isInOrder = kind === 'delivery' && delivery !== placed && counting[folded]?.id === delivery;
    if (!isInOrder || keptAside.has(delivery)) break;
    folded += 1;
    after = id;
  }
  return { after, rest: counting.slice(folded) };
}
