/** Brings some persons' mirror to what the counting deliveries say, under the effect of one that came out of turn. */
import { reconcile } from '../../../core/mirror/reconcile.ts';
import type { ApplyPlan, PersonBlock, StatementToInsert } from '../../../core/mirror/records.ts';
import type { Place } from '../../../core/response/sequence.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow, StoredDelivery } from '../store-values.ts';
import { checkpointBefore } from './checkpoint.ts';
import { type FoldedRecord, foldPersons, type PersonFold } from './fold.ts';

export type Bringing = {
  /** The delivery under whose effect this happens. */
  readonly delivery: number;
  /** The deliveries that count by now, in their order. */
  readonly counting: readonly Place[];
  readonly persons: readonly PersonRow[];
  /** Fold from the first delivery on, so that every answer is seen. */
  readonly fromStart?: boolean;
  /** Told each block of the delivery itself before it is folded. */
  readonly onBlock?: (person: PersonRow, block: PersonBlock) => void;
  readonly onPlan?: (fold: PersonFold, plan: ApplyPlan) => void;
};

/** So many persons' records are held in memory at a time; more persons take more passes over the archive. */
const chunkSize = 2000;

export async function bringInPlace(ctx: Context, tx: StoreWriter, bringing: Bringing): Promise<void> {
  const { persons } = bringing;
  for (let from = 0; from < persons.length; from += chunkSize) {
    await bringSome(ctx, tx, { ...bringing, persons: persons.slice(from, from + chunkSize) });
  }
}

async function bringSome(ctx: Context, tx: StoreWriter, bringing: Bringing): Promise<void> {
  const { delivery, counting, persons, fromStart, onBlock, onPlan } = bringing;
  const { after, rest } = checkpointBefore(tx, counting, delivery, fromStart ? null : persons);
  const folds = await foldPersons(ctx, tx, {
    persons,
    deliveries: rest.map(({ id }) => journalled(tx, id)),
    after,
    onBlock: ({ id }, person, block) => {
      if (id === delivery) onBlock?.(person, block);
    },
    onAsked: (id, person, asked) => tx.noteAsked(id, person.id, asked),
  });
  for (const fold of folds) {
    const { close, state, unchanged } = reconcile(tx.currentRecords(fold.person.id), fold.records);
    const plan = { close, insert: state.map((record) => toInsert(tx, record)), unchanged };
    tx.applyPlan(fold.person.id, delivery, plan);
    onPlan?.(fold, plan);
  }
}

const toInsert = (tx: StoreWriter, { source }: FoldedRecord): StatementToInsert =>
  'version' in source ? tx.statement(source.version) : { ...source.sealed, statedBy: source.delivery };

/** A delivery that the journal must have. */
export function journalled(tx: StoreWriter, id: number): StoredDelivery {
  const delivery = tx.delivery(id);
  if (!delivery) throw new Error('the journal lost a delivery');
  return delivery;
}
