/** Reads again, for many persons at once, the blocks that were kept aside until somebody ordered their persons. */
import type { PersonBlock } from '../../core/mirror/records.ts';
import type { StartRecord } from '../../shared/views.ts';
import type { Context } from './context.ts';
import { journalled } from './inbox/bring.ts';
import { readDelivery } from './inbox/read-delivery.ts';
import type { StoreWriter } from './store-port.ts';
import type { EffectRow, PersonRow } from './store-values.ts';

export type Restated = {
  readonly person: PersonRow;
  readonly block: PersonBlock;
  readonly start: StartRecord | null;
};

/** So many blocks are held in memory at a time; more take more readings of their deliveries. */
const mostHeld = 500;

/**
 * The block that an effect of kind `aside` applied. An order of many persons makes an effect for each of them: the
 * effects that follow one another are read together, each delivery once. `counting`: the deliveries that counted then;
 * effects out of turn change nothing in that, so it holds for all that are read together.
 */
export function asideReader(ctx: Context, tx: StoreWriter, effects: readonly EffectRow[]) {
  const nameOf = blockNames(effects);
  let held = new Map<string, Restated>();
  let readUpTo = 0;
  return async (effect: EffectRow, counting: ReadonlySet<number>): Promise<Restated | undefined> => {
    if (effect.id > readUpTo) {
      const run = runFrom(effects, effect);
      const counted = run.filter(({ delivery }) => counting.has(delivery));
      held = await readAgain(ctx, tx, new Map(counted.map((one) => [nameOf(one), one.delivery])));
      readUpTo = run.at(-1)?.id ?? effect.id;
    }
    const name = nameOf(effect);
    const found = held.get(name);
    held.delete(name);
    return found;
  };
}

const blockName = (delivery: number, person: number | null, nth: number): string => `${delivery}:${person}:${nth}`;

/** A person who stands in a delivery more than once was taken from it one block after the other. */
function blockNames(effects: readonly EffectRow[]): (effect: EffectRow) => string {
  const next = counter();
  const names = new Map<number, string>();
  for (const { id, delivery, person } of effects)
    if (person !== null) names.set(id, blockName(delivery, person, next(`${delivery}:${person}`)));
  return ({ id }) => names.get(id) ?? '';
}

function counter(): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count;
  };
}

function runFrom(effects: readonly EffectRow[], first: EffectRow): readonly EffectRow[] {
  const from = effects.indexOf(first);
  const end = effects.findIndex(({ kind }, index) => index > from && kind !== 'aside');
  return effects.slice(from, Math.min(end < 0 ? effects.length : end, from + mostHeld));
}

/** `wanted`: the names of blocks, and their deliveries. */
async function readAgain(
  ctx: Context,
  tx: StoreWriter,
  wanted: ReadonlyMap<string, number>,
): Promise<Map<string, Restated>> {
  const found = new Map<string, Restated>();
  for (const delivery of new Set(wanted.values())) {
    const next = counter();
    await readDelivery(ctx, journalled(tx, delivery), (block, start) => {
      const person = tx.person(block.personnummer);
      if (!person) return;
      const name = blockName(delivery, person.id, next(block.personnummer));
      if (wanted.has(name)) found.set(name, { person, block, start });
    });
  }
  return found;
}
