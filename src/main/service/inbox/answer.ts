/** Books FK's answer to an order: the subscriptions' states, and the order lines that it closes. */
import type { PersonBlock } from '../../../core/mirror/records.ts';
import type { BenefitName, OrderKind } from '../../../shared/identifier.ts';
import type { SubscriptionState, SubscriptionView } from '../../../shared/views.ts';
import { createdAt } from '../created-at.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow, StoredDelivery } from '../store-values.ts';

type Codes = { readonly active: string; readonly ended: string };
type Meaning = {
  readonly state: SubscriptionState;
  readonly closes: readonly OrderKind[];
  readonly to: 'answered' | 'rejected';
};
export type Verdict = Meaning & {
  readonly code: string;
  readonly benefits: readonly BenefitName[];
  /** Nothing that is subscribed is missing among them. */
  readonly isAboutAll: boolean;
};

/** kundStatus is an open list (format.md §2): what is neither active nor ended is a rejection. */
function meaningOf(code: string, codes: Codes): Meaning {
  if (code === codes.active) return { state: 'active', closes: ['new', 'refresh'], to: 'answered' };
  if (code === codes.ended) return { state: 'ended', closes: ['cancel'], to: 'answered' };
  return { state: 'rejected', closes: ['new', 'refresh', 'cancel'], to: 'rejected' };
}

/**
 * FK's answer in a block, if it has one. Complete information without a status is an answer as well: FK sends it only
 * to a new order or a refresh (facts.md §4.1). A status that names no benefit is about all that is subscribed.
 */
export function verdictOf(
  codes: Codes,
  block: PersonBlock,
  subscribed: readonly Pick<SubscriptionView, 'benefit'>[],
): Verdict | null {
  if (!block.status && block.informationType !== 0) return null;
  const code = block.status?.code ?? codes.active;
  const all = (): BenefitName[] => subscribed.map(({ benefit }) => benefit);
  const benefits = block.status ? (block.status.benefits ?? all()) : block.benefits;
  const named = setOf(benefits);
  const isAboutAll = subscribed.every(({ benefit }) => named.has(benefit));
  return { ...meaningOf(code, codes), code, benefits, isAboutAll };
}

/** Answers to one order are alike: dozens of persons share a list of all benefits. */
const sets = new WeakMap<readonly BenefitName[], ReadonlySet<BenefitName>>();

function setOf(benefits: readonly BenefitName[]): ReadonlySet<BenefitName> {
  const known = sets.get(benefits) ?? new Set(benefits);
  sets.set(benefits, known);
  return known;
}

/**
 * Sets the states of the subscriptions that there are, and returns them as they are then. An order is for up to all
 * benefits and every person of a first night has one: nothing is built twice.
 */
export function setStates(
  tx: StoreWriter,
  { person, delivery }: { readonly person: PersonRow; readonly delivery: number },
  stateOf: (benefit: BenefitName) => SubscriptionState | undefined,
  subscribed: readonly SubscriptionView[],
): readonly SubscriptionView[] {
  const after: SubscriptionView[] = [];
  const changed = new Map<SubscriptionState, BenefitName[]>();
  for (const before of subscribed) {
    const { benefit, from, state: old } = before;
    const state = stateOf(benefit) ?? old;
    after.push(state === old ? before : { benefit, from, state });
    if (state === old) continue;
    const others = changed.get(state);
    if (others === undefined) changed.set(state, [benefit]);
    else others.push(benefit);
  }
  book(tx, { person, delivery }, changed, subscribed.length);
  return after;
}

function book(
  tx: StoreWriter,
  { person, delivery }: { readonly person: PersonRow; readonly delivery: number },
  changed: ReadonlyMap<SubscriptionState, readonly BenefitName[]>,
  all: number,
): void {
  for (const [state, benefits] of changed)
    tx.setSubscriptionStates(person.id, benefits.length === all ? 'all' : benefits, state);
  if (changed.has('ended') || changed.has('rejected')) tx.noteEnded(person.id, delivery);
}

/** Closes the order lines that the verdict answers, and flags what FK rejects. */
export function closeOrders(
  tx: StoreWriter,
  person: PersonRow,
  delivery: Pick<StoredDelivery, 'id' | 'start'>,
  { benefits, isAboutAll, closes, to, code }: Verdict,
): void {
  tx.closeLines(person.id, isAboutAll ? 'all' : benefits, closes, to, {
    delivery: delivery.id,
    createdAt: createdAt(delivery),
  });
  for (const benefit of benefits) {
    if (to === 'rejected') flagRejection(tx, person, delivery.id, benefit, code);
  }
}

/** FK's code is shown raw: its list of codes is not public. */
function flagRejection(tx: StoreWriter, person: PersonRow, delivery: number, benefit: BenefitName, code: string): void {
  const [detail, subject] = [
    { benefit, found: code.slice(0, 20) },
    `delivery:${delivery}:person:${person.id}:${benefit}`,
  ];
  tx.raiseFlag({ code: 'order.rejected', personId: person.id, benefit, delivery, detail, subject });
}
