/** Shows a person's whole number: the host may do so once the access log has it. */
import type { Input } from '../../shared/contract.ts';
import type { RevealView } from '../../shared/history-views.ts';
import type { Context } from './context.ts';
import { leaveTrace } from './leave-trace.ts';
import { readNumber } from './persons.ts';

/** Throws `order.bad-personnummer`. */
export function revealPerson(ctx: Context, input: Input<'person.reveal'>): RevealView {
  const personnummer = readNumber(ctx, input.personnummer);
  leaveTrace(ctx, 'person.reveal', [personnummer]);
  return { personnummer };
}
