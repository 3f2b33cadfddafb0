/** Makes order lines of the differences that somebody has chosen: drafts, to be composed and sent like any others. */
import { createOrderCheck, type ProposedLine } from '../../../core/order/check.ts';
import { sortChecked } from '../../../core/order/numbered.ts';
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { OrderKind } from '../../../shared/identifier.ts';
import type { DifferenceView, OrderedDifference } from '../../../shared/register-views.ts';
import type { OrderAddedView, RefusedLine } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { orderRules, take } from '../orders/add.ts';
import { comparedList, differencePages } from './differences.ts';

/** A refresh from another day is what moves the day from which FK tells. */
const kindOf: Readonly<Record<OrderedDifference, OrderKind>> = {
  missing: 'new',
  ended: 'new',
  rejected: 'new',
  from: 'refresh',
  extra: 'cancel',
};

/**
 * Of these kinds alone, some thousand in a transaction: a call that was stopped can be made again, since lines of which
 * one alike waits are refused. `row` is that of the list, 0 where it has none. Nothing is cancelled by a list of which rows
 * could not be read. Throws `register.not-there`, `register.bad-rows`, `store.*`.
 */
export async function orderDifferences(ctx: Context, input: Input<'register.order'>): Promise<OrderAddedView> {
  const { id, kinds, ...basis } = input;
  const at = comparedList(ctx, id);
  if (kinds.includes('extra') && at.unusable > 0) throw new FaultError('register.bad-rows', { found: at.unusable });
  const check = createOrderCheck(orderRules(ctx, basis));
  let added = 0;
  const refused: RefusedLine[] = [];
  for (const found of differencePages(at, kinds)) {
    const checked = proposals(found).map(({ row, proposed }) => ({ row, checked: check(proposed) }));
    const done = await take(ctx, sortChecked(checked));
    added += done.added;
    refused.push(...done.refused);
  }
  return { added, refused };
}

/** One for each person, kind and day, so that benefits that can only go together are seen together. */
function proposals(found: readonly DifferenceView[]): { readonly row: number; readonly proposed: ProposedLine }[] {
  const alike = Map.groupBy(found, ({ personnummer, kind, listFrom }) => `${personnummer} ${kind} ${listFrom ?? ''}`);
  return [...alike.values()].map((some) => {
    const [{ personnummer, kind, listFrom, row }] = some as [DifferenceView];
    const proposed = {
      kind: kindOf[kind as OrderedDifference],
      personnummer,
      from: listFrom ?? '',
      benefits: some.map(({ benefit }) => benefit),
    };
    return { row: row ?? 0, proposed };
  });
}
