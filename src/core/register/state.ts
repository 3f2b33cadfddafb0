/** In which state each subscription of a person is, told from the register and from the order lines that are open. */
import type { BenefitName, OrderKind } from '../../shared/identifier.ts';
import type { RegisterEntry, RegisterState } from '../../shared/register-views.ts';
import type { SubscriptionView } from '../../shared/views.ts';

/** An order line without an answer; `isDue`: the night that should have answered it has come, and any grace is over. */
export type OpenOrder = {
  readonly benefit: BenefitName;
  readonly kind: OrderKind;
  readonly state: 'draft' | 'composed' | 'sent';
  readonly isDue: boolean;
};

/**
 * What FK has answered is told by the register. What is only ordered is as far as the last order for it has come: an
 * order to begin before any other, since a refresh of what nobody has answered waits for that answer. `open` by number,
 * rising. Without an open line (FK's answer was taken back) it waits like one that has been sent.
 */
export function entriesOf(subscriptions: readonly SubscriptionView[], open: readonly OpenOrder[]): RegisterEntry[] {
  return subscriptions.map(({ benefit, from, state }) => ({
    benefit,
    from,
    state: state === 'ordered' ? waitingState(open.filter((line) => line.benefit === benefit)) : state,
  }));
}

function waitingState(open: readonly OpenOrder[]): RegisterState {
  const line = open.findLast(({ kind }) => kind === 'new') ?? open.at(-1);
  if (line === undefined) return 'sent';
  return line.state === 'sent' && line.isDue ? 'unanswered' : line.state;
}
