/** Folds deliveries from the archive into what holds for some persons: the mirror's rules over files instead of rows. */
import { planBlock, scopeOf } from '../../../core/mirror/apply.ts';
import type { PersonBlock, SealedRecord, StoredRecord } from '../../../core/mirror/records.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { SubscriptionState } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { StoreReader } from '../store-port.ts';
import type { Asked, PersonRow, StoredDelivery } from '../store-values.ts';
import { verdictOf } from './answer.ts';
import { askedFrom } from './ordered-from.ts';
import { readDelivery } from './read-delivery.ts';

/** What holds of one key, and where its content is: in a delivery, or in a version that the mirror has. */
export type FoldedRecord = Omit<StoredRecord, 'id'> & {
  readonly source: { readonly sealed: SealedRecord; readonly delivery: number } | { readonly version: number };
};

export type PersonFold = {
  readonly person: PersonRow;
  readonly records: readonly FoldedRecord[];
  /** The last answer about each benefit that the folded deliveries gave. */
  readonly verdicts: ReadonlyMap<BenefitName, { readonly state: SubscriptionState; readonly delivery: number }>;
};

export type FoldQuestion = {
  readonly persons: readonly PersonRow[];
  /** In the order in which they count. */
  readonly deliveries: readonly StoredDelivery[];
  /** The moment whose state comes before the first of them; null: nothing. */
  readonly after: number | null;
  /** Told from which days the full statements of a block were asked for. */
  readonly onAsked?: (delivery: number, person: PersonRow, asked: Asked) => void;
  /** Told each block of the persons before it is folded. */
  readonly onBlock?: (delivery: StoredDelivery, person: PersonRow, block: PersonBlock) => void;
};

/** Holds the persons' records in memory; callers ask for few enough at a time. */
export async function foldPersons(ctx: Context, store: StoreReader, question: FoldQuestion): Promise<PersonFold[]> {
  const threads = new Map(
    question.persons.map((person) => [person.personnummer, openThread(ctx, store, person, question)]),
  );
  const isForgotten = forgetting(store, question.persons);
  for (const delivery of question.deliveries) {
    await readDelivery(ctx, delivery, (block, start) => {
      const thread = threads.get(block.personnummer);
      if (!thread || isForgotten(thread.person, delivery.id)) return;
      question.onBlock?.(delivery, thread.person, block);
      thread.take({ id: delivery.id, start }, block);
    });
  }
  return [...threads.values()].map((thread) => thread.result());
}

/** What took effect before a person was removed and ordered again says nothing of the person (docs/adr/0014). */
function forgetting(
  store: StoreReader,
  persons: readonly PersonRow[],
): (person: PersonRow, delivery: number) => boolean {
  const upTo = new Map(persons.map(({ id }) => [id, store.forgottenUpTo(id)]));
  if ([...upTo.values()].every((effect) => effect === 0)) return () => false;
  const inEffect = new Map(store.placesInEffect().map((place) => [place.id, place.inEffect]));
  return ({ id }, delivery) => (inEffect.get(delivery) ?? Number.POSITIVE_INFINITY) <= (upTo.get(id) ?? 0);
}

type Thread = {
  readonly person: PersonRow;
  take(delivery: Pick<StoredDelivery, 'id' | 'start'>, block: PersonBlock): void;
  result(): PersonFold;
};

/** The person's state and how a block changes it. Ids are the fold's own: places in the order of stating. */
function openThread(ctx: Context, store: StoreReader, person: PersonRow, question: FoldQuestion): Thread {
  const { after } = question;
  const held = new Map<number, FoldedRecord & { readonly id: number }>();
  const verdicts = new Map<BenefitName, { state: SubscriptionState; delivery: number }>();
  let next = 0;
  const hold = (record: Omit<StoredRecord, 'id'>, source: FoldedRecord['source']): void => {
    next += 1;
    held.set(next, { ...record, id: next, source });
  };
  for (const { id, ...record } of after === null ? [] : store.recordsAt(person.id, after))
    hold(record, { version: id });
  return {
    person,
    take(delivery, block) {
      const codes = ctx.schema.response.customerStatus;
      const verdict = verdictOf(codes, block, store.subscriptions(person.id));
      for (const benefit of verdict?.benefits ?? [])
        if (verdict) verdicts.set(benefit, { state: verdict.state, delivery: delivery.id });
      const scope = scopeOf(block, codes.active, (of) => askedFrom(store, person, of, delivery));
      if (scope.size > 0) question.onAsked?.(delivery.id, person, scope);
      const plan = planBlock([...held.values()], block.records, scope);
      for (const { id } of plan.close) held.delete(id);
      for (const { stored, ...rest } of plan.insert) {
        // Its own bytes: those of the block are there only as long as this takes.
        const sealed = { ...rest, stored: new Uint8Array(stored) };
        hold(sealed, { sealed, delivery: delivery.id });
      }
    },
    result: () => ({ person, records: [...held.values()], verdicts }),
  };
}
