/** Builds the mirror again from the archive and the journal, effect by effect: the same answers, or a bug to be seen. */
import { planBlock, scopeOf } from '../../core/mirror/apply.ts';
import { inOrder, movedBetween, type Place } from '../../core/response/sequence.ts';
import { failPoint } from '../../shared/fail-point.ts';
import type { RebuildView } from '../../shared/trust-views.ts';
import type { Context } from './context.ts';
import { bringInPlace, journalled } from './inbox/bring.ts';
import { askedFrom } from './inbox/ordered-from.ts';
import { readDelivery } from './inbox/read-delivery.ts';
import { asideReader, type Restated } from './rebuild-aside.ts';
import type { StoreWriter } from './store-port.ts';
import type { EffectRow, PersonRow, PlaceInEffect } from './store-values.ts';
import { tellingAs } from './telling-as.ts';

/**
 * One transaction: readers see the old mirror until the new one is whole, and a kill leaves the old one. Every delivery
 * is read with the schema profile that read it first, so earlier known-at answers stay as they were.
 */
export async function rebuildMirror(given: Context): Promise<RebuildView> {
  const ctx = tellingAs(given, 'rebuild');
  const view = await ctx.store.write(async (tx) => {
    const before = tx.fingerprint();
    const restore = tx.clearRecords();
    const effects = tx.effects();
    const rebuilding = {
      places: tx.placesInEffect(),
      keptAside: asideThen(tx, effects),
      blockOf: asideReader(ctx, tx, effects),
    };
    for (const [index, effect] of effects.entries()) {
      ctx.events.emit('progress', {
        task: 'rebuild',
        file: journalled(tx, effect.delivery).file,
        done: index,
        total: effects.length,
        unit: 'files',
      });
      failPoint('rebuild.effect');
      tx.resumeEffect(effect);
      await replay(ctx, tx, effect, rebuilding);
    }
    restore();
    const after = tx.fingerprint();
    return { effects: effects.length, records: after.records, identical: after.digest === before.digest };
  });
  ctx.events.emit('changed', { topics: ['deliveries', 'persons'] });
  return view;
}

/**
 * True where a person's block of a delivery was not yet applied at an effect, because nobody had ordered the person, or is
 * not to be applied any more, because what was said until then was removed.
 */
type KeptAside = (delivery: number, person: PersonRow, effect: number) => boolean;

type Rebuilding = {
  /** Building again moves no delivery's place. */
  readonly places: readonly PlaceInEffect[];
  readonly keptAside: KeptAside;
  readonly blockOf: ReturnType<typeof asideReader>;
};

function asideThen(tx: StoreWriter, effects: readonly EffectRow[]): KeptAside {
  const adopted = new Map<string, number>();
  for (const { id, delivery, person } of effects) if (person !== null) adopted.set(`${delivery}:${person}`, id);
  const waiting = new Set(tx.asideBlocks().map(({ delivery, personnummer }) => `${delivery}:${personnummer}`));
  return (delivery, person, effect) =>
    tx.forgottenUpTo(person.id) >= effect ||
    waiting.has(`${delivery}:${person.personnummer}`) ||
    (adopted.get(`${delivery}:${person.id}`) ?? 0) > effect;
}

async function replay(ctx: Context, tx: StoreWriter, effect: EffectRow, rebuilding: Rebuilding): Promise<void> {
  const { counting } = inOrder(placesAt(rebuilding, effect.id));
  if (!counting.some(({ id }) => id === effect.delivery)) return;
  if (effect.kind === 'placed') return replayPlaced(ctx, tx, effect, counting, rebuilding);
  if (effect.kind === 'delivery') return replayInTurn(ctx, tx, effect, rebuilding);
  const kept = await rebuilding.blockOf(effect, new Set(counting.map(({ id }) => id)));
  if (kept) restate(ctx, tx, effect.delivery, kept);
}

async function replayInTurn(
  ctx: Context,
  tx: StoreWriter,
  { id, delivery }: EffectRow,
  { keptAside }: Rebuilding,
): Promise<void> {
  await readDelivery(ctx, journalled(tx, delivery), (block, start) => {
    const person = tx.person(block.personnummer);
    if (person && !keptAside(delivery, person, id)) restate(ctx, tx, delivery, { person, block, start });
  });
}

function restate(ctx: Context, tx: StoreWriter, delivery: number, { person, block, start }: Restated): void {
  const { active } = ctx.schema.response.customerStatus;
  const scope = scopeOf(block, active, (of) => askedFrom(tx, person, of, { id: delivery, start }));
  tx.applyPlan(person.id, delivery, planBlock(tx.currentRecords(person.id), block.records, scope));
}

/** The persons of the delivery and of those that it supersedes or moves, as far as they were in the mirror then. */
async function replayPlaced(
  ctx: Context,
  tx: StoreWriter,
  effect: EffectRow,
  counting: readonly Place[],
  rebuilding: Rebuilding,
): Promise<void> {
  const now = new Set(counting.map(({ id }) => id));
  const earlier = inOrder(placesAt(rebuilding, effect.id - 1)).counting;
  const others = [...earlier.filter(({ id }) => !now.has(id)), ...movedBetween(earlier, counting)];
  const persons = new Map<number, PersonRow>();
  for (const id of [effect.delivery, ...others.map((place) => place.id)]) {
    await readDelivery(ctx, journalled(tx, id), (block) => {
      const person = tx.person(block.personnummer);
      if (person && !rebuilding.keptAside(id, person, effect.id)) persons.set(person.id, person);
    });
  }
  const sorted = [...persons.values()].sort((a, b) => a.id - b.id);
  await bringInPlace(ctx, tx, { delivery: effect.delivery, counting, persons: sorted });
}

const placesAt = ({ places }: Rebuilding, effect: number): Place[] =>
  places.filter((place) => place.inEffect <= effect);
