/** Puts a delivery that came out of turn in its place: what newer deliveries say stands, what they left open changes. */
import { stockholm } from '../../../core/calendar/stockholm.ts';
import { reconcile } from '../../../core/mirror/reconcile.ts';
import type { PersonBlock, StatementToInsert } from '../../../core/mirror/records.ts';
import { inOrder, type Place } from '../../../core/response/sequence.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow, StoredDelivery } from '../store-values.ts';
import { closeOrders, setStates, verdictOf } from './answer.ts';
import { flagUnordered } from './apply-block.ts';
import { checkpointBefore } from './checkpoint.ts';
import { type FoldedRecord, foldPersons, type PersonFold } from './fold.ts';
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

/** So many persons' records are held in memory at a time; more persons take more passes over the archive. */
const chunkSize = 2000;

/**
 * Folds the deliveries that count, in their order, for everybody whom the delivery, or the one it supersedes, speaks
 * of, and brings the mirror there under an effect of its own: answers about earlier moments stay.
 */
export async function placeDelivery(ctx: Context, tx: StoreWriter, placing: Placing): Promise<void> {
  const { id } = placing.delivery;
  tx.beginEffect(id, 'placed', stockholm(ctx.clock.now()).date);
  const before = tx.placesInEffect();
  const { counting, superseded } = inOrder([...before, placeOf(ctx, placing.delivery, placing.start)]);
  for (const [gone, by] of superseded) tx.supersede(gone, by);
  if (superseded.has(id)) return;
  const replaced = inOrder(before).counting.filter((place) => superseded.get(place.id) === id);
  const concerned = await concern(ctx, tx, placing, replaced);
  for (let from = 0; from < concerned.persons.length; from += chunkSize) {
    await settle(ctx, tx, placing, counting, {
      ...concerned,
      persons: concerned.persons.slice(from, from + chunkSize),
    });
  }
}

type Concerned = {
  readonly persons: readonly PersonRow[];
  /** Benefits about which a superseded delivery had answered, by person: what counts now must be found from the start. */
  readonly unanswered: ReadonlyMap<number, readonly BenefitName[]>;
};

/** Everybody who may change, by number. What a superseded delivery had answered is open again. */
async function concern(
  ctx: Context,
  tx: StoreWriter,
  placing: Placing,
  replaced: readonly Place[],
): Promise<Concerned> {
  const persons = new Map(placing.persons.map((person) => [person.id, person]));
  const unanswered = new Map<number, readonly BenefitName[]>();
  for (const { id } of replaced) {
    tx.reopenLines(id);
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

async function settle(
  ctx: Context,
  tx: StoreWriter,
  placing: Placing,
  counting: readonly Place[],
  { persons, unanswered }: Concerned,
): Promise<void> {
  const { delivery, start } = placing;
  const mustStartOver = persons.some(({ id }) => unanswered.has(id));
  const { after, rest } = checkpointBefore(tx, counting, delivery.id, mustStartOver ? null : persons);
  const stated = new Map<number, PersonBlock>();
  const folds = await foldPersons(ctx, tx, {
    persons,
    deliveries: rest.map(({ id }) => journalled(tx, id)),
    after,
    onBlock: ({ id }, person, block) => {
      if (id !== delivery.id) return;
      stated.set(person.id, block);
      answer(ctx, tx, person, { id, start }, block);
    },
  });
  for (const fold of folds) bring(tx, placing, fold, stated.get(fold.person.id), unanswered.get(fold.person.id) ?? []);
}

/** What the delivery answers; the subscriptions' states follow from the fold. */
function answer(
  ctx: Context,
  tx: StoreWriter,
  person: PersonRow,
  delivery: Pick<StoredDelivery, 'id' | 'start'>,
  block: PersonBlock,
): void {
  flagUnordered(tx, person, delivery.id, block);
  const verdict = verdictOf(ctx.schema.response.customerStatus, block, tx.subscriptions(person.id));
  if (verdict) closeOrders(tx, person, delivery, verdict);
}

function bring(
  tx: StoreWriter,
  { delivery, tally }: Placing,
  { person, records, verdicts }: PersonFold,
  block: PersonBlock | undefined,
  unanswered: readonly BenefitName[],
): void {
  const open = unanswered.filter((benefit) => !verdicts.has(benefit));
  setStates(tx, person, new Map([...verdicts, ...open.map((benefit) => [benefit, 'ordered'] as const)]));
  const { close, state, unchanged } = reconcile(tx.currentRecords(person.id), records);
  const plan = { close, insert: state.map((record) => toInsert(tx, record)), unchanged };
  tx.applyPlan(person.id, delivery.id, plan);
  tally.add(block ?? nothingStated(person), plan);
}

function toInsert(tx: StoreWriter, { source }: FoldedRecord): StatementToInsert {
  return 'version' in source ? tx.statement(source.version) : { ...source.sealed, statedBy: source.delivery };
}

const nothingStated = ({ personnummer }: PersonRow): PersonBlock => ({
  personnummer,
  informationType: null,
  status: null,
  benefits: [],
  records: [],
});

function journalled(tx: StoreWriter, id: number): StoredDelivery {
  const delivery = tx.delivery(id);
  if (!delivery) throw new Error('the journal lost a delivery');
  return delivery;
}
