/** Puts a delivery that came out of turn in its place: what newer deliveries say stands, what they left open changes. */
import type { PersonBlock } from '../../../core/mirror/records.ts';
import { inOrder, isYounger, movedBetween, type Place } from '../../../core/response/sequence.ts';
import { failPoint } from '../../../shared/fail-point.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { StartRecord, SubscriptionState } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { reviewPerson } from '../quality/review-person.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow, PlaceInEffect, StoredDelivery } from '../store-values.ts';
import { todayOf } from '../today.ts';
import { closeOrders, setStates, verdictOf } from './answer.ts';
import { flagUnordered, type Started } from './apply-block.ts';
import { bringInPlace, journalled } from './bring.ts';
import type { PersonFold } from './fold.ts';
import { readDelivery } from './read-delivery.ts';
import { placeOf } from './standing.ts';
import type { Tally } from './tally.ts';

export type Placing = {
  readonly delivery: StoredDelivery;
  readonly start: StartRecord | null;
  /** Whom the delivery speaks of and may change. */
  readonly persons: readonly PersonRow[];
  readonly tally: Tally;
};

/**
 * Folds the deliveries that count, in their order, for everybody whom the delivery, or the one it supersedes, speaks
 * of, and brings the mirror there under an effect of its own: answers about earlier moments stay.
 */
export async function placeDelivery(ctx: Context, tx: StoreWriter, placing: Placing): Promise<void> {
  const { delivery, start, tally } = placing;
  tx.beginEffect(delivery.id, todayOf(ctx));
  failPoint('ingest.place');
  const before = tx.placesInEffect();
  const { counting, superseded } = inOrder([...before, placeOf(ctx, delivery, start)]);
  for (const [gone, by] of superseded) tx.supersede(gone, by);
  if (superseded.has(delivery.id)) return;
  const earlier = inOrder(before).counting;
  const replaced = earlier.filter(({ id }) => superseded.get(id) === delivery.id);
  for (const { id } of replaced) tx.reopenLines(id);
  const others = [...replaced, ...movedBetween(earlier, counting)];
  const { persons, unanswered } = await concern(ctx, tx, placing.persons, others);
  const settleStates = stateSettler(tx, delivery.id, counting, before);
  const stated = new Map<number, PersonBlock>();
  await bringInPlace(ctx, tx, {
    delivery: delivery.id,
    counting,
    persons,
    fromStart: unanswered.size > 0,
    onBlock: (person, block) => {
      stated.set(person.id, block);
      answer(ctx, tx, person, { id: delivery.id, start }, block);
    },
    onPlan: (fold, plan) => {
      settleStates(fold, unanswered.get(fold.person.id) ?? []);
      if (plan.close.length + plan.insert.length > 0) reviewPerson(ctx, tx, fold.person, delivery.id);
      tally.add(stated.get(fold.person.id) ?? nothingStated(fold.person), plan, tx.subscriptions(fold.person.id));
      stated.delete(fold.person.id);
    },
  });
}

type Concerned = {
  readonly persons: readonly PersonRow[];
  /** Benefits about which another delivery had answered, by person: what counts now must be found from the start. */
  readonly unanswered: ReadonlyMap<number, readonly BenefitName[]>;
};

/** Everybody who may change, by number: those named, and those of whom a superseded or moved delivery speaks. */
async function concern(
  ctx: Context,
  tx: StoreWriter,
  named: readonly PersonRow[],
  others: readonly Place[],
): Promise<Concerned> {
  const persons = new Map(named.map((person) => [person.id, person]));
  const unanswered = new Map<number, readonly BenefitName[]>();
  for (const { id } of others) {
    await readDelivery(ctx, journalled(tx, id), (block) => {
      const person = tx.person(block.personnummer);
      if (!person || !tx.isRegistered(person.id)) return;
      persons.set(person.id, person);
      const verdict = verdictOf(ctx.schema.response.customerStatus, block, tx.subscriptions(person.id));
      if (verdict) unanswered.set(person.id, [...(unanswered.get(person.id) ?? []), ...verdict.benefits]);
    });
  }
  return { persons: [...persons.values()].sort((a, b) => a.id - b.id), unanswered };
}

/** What the delivery answers; the subscriptions' states follow from the fold. */
function answer(ctx: Context, tx: StoreWriter, person: PersonRow, delivery: Started, block: PersonBlock): void {
  const subscribed = tx.subscriptions(person.id);
  flagUnordered(tx, person, delivery.id, block, subscribed);
  const verdict = verdictOf(ctx.schema.response.customerStatus, block, subscribed);
  if (verdict) closeOrders(tx, person, delivery, verdict);
}

/**
 * The last answer counts if it is younger than the order: made, or in its place, after all that had taken effect when
 * the benefit was ordered. Where only a superseded delivery had answered, the order waits again. `before` is what had
 * taken effect when the placement began, which stays so until it is booked.
 */
function stateSettler(tx: StoreWriter, delivery: number, counting: readonly Place[], before: readonly PlaceInEffect[]) {
  const index = new Map(counting.map(({ id }, position) => [id, position]));
  const known = new Map<number, { readonly last: number; readonly youngest: Place | undefined }>();
  const takenBy = (effect: number) => {
    const taken =
      known.get(effect) ??
      boundsOf(
        before.filter(({ inEffect }) => inEffect <= effect),
        index,
      );
    known.set(effect, taken);
    return taken;
  };
  const isAnswer = (delivery: number, orderedAfter: number): boolean => {
    const [position, { last, youngest }] = [index.get(delivery) ?? 0, takenBy(orderedAfter)];
    return position > last || youngest === undefined || isYounger(counting[position] as Place, youngest);
  };
  return ({ person, verdicts }: PersonFold, unanswered: readonly BenefitName[]): void => {
    const states = new Map<BenefitName, SubscriptionState>();
    for (const [benefit, orderedAfter] of tx.orderedAfter(person.id)) {
      const verdict = verdicts.get(benefit);
      if (verdict && isAnswer(verdict.delivery, orderedAfter)) states.set(benefit, verdict.state);
      else if (!verdict && unanswered.includes(benefit)) states.set(benefit, 'ordered');
    }
    setStates(tx, { person, delivery }, (benefit) => states.get(benefit), tx.subscriptions(person.id));
  };
}

const boundsOf = (places: readonly Place[], index: ReadonlyMap<number, number>) => ({
  last: places.reduce((last, { id }) => Math.max(last, index.get(id) ?? -1), -1),
  youngest: places.reduce<Place | undefined>((a, b) => (a === undefined || isYounger(b, a) ? b : a), undefined),
});

const nothingStated = ({ personnummer }: PersonRow): PersonBlock => ({
  personnummer,
  informationType: null,
  status: null,
  benefits: [],
  records: [],
});
