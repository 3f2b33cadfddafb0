/** Books FK's answer to an order: the subscriptions' states, and the order lines that it closes. */
import type { PersonBlock } from '../../../core/mirror/records.ts';
import type { BenefitName, OrderKind } from '../../../shared/identifier.ts';
import type { SubscriptionState } from '../../../shared/views.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';

type Codes = { readonly active: string; readonly ended: string };
type Verdict = {
  readonly state: SubscriptionState;
  readonly closes: readonly OrderKind[];
  readonly to: 'answered' | 'rejected';
};

/** The person's subscriptions as they were before the block. */
export type Subscribed = ReadonlyMap<BenefitName, SubscriptionState>;

/** kundStatus is an open list (format.md §2): what is neither active nor ended is a rejection. */
function verdictOn(code: string, codes: Codes): Verdict {
  if (code === codes.active) return { state: 'active', closes: ['new', 'refresh'], to: 'answered' };
  if (code === codes.ended) return { state: 'ended', closes: ['cancel'], to: 'answered' };
  return { state: 'rejected', closes: ['new', 'refresh', 'cancel'], to: 'rejected' };
}

/** Complete information without a status is an answer as well: FK sends it only to a new order or a refresh (facts.md §4.1). */
export function recordAnswer(
  codes: Codes,
  tx: StoreWriter,
  person: PersonRow,
  delivery: number,
  block: PersonBlock,
  subscribed: Subscribed,
): void {
  if (!block.status && block.informationType !== 0) return;
  const code = block.status?.code ?? codes.active;
  const verdict = verdictOn(code, codes);
  for (const benefit of concerned(block, [...subscribed.keys()])) {
    const before = subscribed.get(benefit);
    const differs = before !== undefined && before !== verdict.state;
    if (differs) tx.setSubscription(person.id, benefit, { state: verdict.state });
    tx.closeLines(person.id, benefit, verdict.closes, verdict.to, delivery);
    if (verdict.to === 'rejected') flagRejection(tx, person, delivery, benefit, code);
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

function concerned(block: PersonBlock, subscribed: readonly BenefitName[]): readonly BenefitName[] {
  if (!block.status) return block.benefits;
  return block.status.benefits ?? subscribed;
}
