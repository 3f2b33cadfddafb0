/** The order ledger, a page at a time. */
import { parsePersonnummer } from '../../../core/order/personnummer.ts';
import type { Input } from '../../../shared/contract.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { OrderListView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { personnummerRules } from '../personnummer-rules.ts';

/** Newest lines first; `personnummer` in any usual writing narrows to one person. */
export function listOrders(ctx: Context, input: Input<'order.list'>): OrderListView {
  const page = { offset: input.offset ?? 0, limit: input.limit ?? 200 };
  const only = input.personnummer === undefined ? {} : { personnummer: readNumber(ctx, input.personnummer) };
  return {
    totals: ctx.store.read.orderTotals(),
    lines: ctx.store.read.orderLines({ ...page, ...only }),
    files: ctx.store.read.orderFiles(),
  };
}

function readNumber(ctx: Context, text: string): Personnummer {
  const parsed = parsePersonnummer(text, personnummerRules(ctx));
  return parsed.ok ? parsed.value : (text as Personnummer);
}
