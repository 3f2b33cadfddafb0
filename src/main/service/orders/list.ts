/** The order ledger, a page at a time: each line with how it ended, or why it has not. */
import type { Input } from '../../../shared/contract.ts';
import type { OrderListView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { leaveTrace } from '../leave-trace.ts';
import { readNumber } from '../persons.ts';
import { fileJudge } from './judge-file.ts';
import { lineEnds } from './line-ends.ts';
import { tellFiles, windowNow } from './window.ts';

/**
 * Newest lines first; `personnummer` in any usual writing narrows to one person, and that leaves its trace first. Throws
 * `order.bad-personnummer`.
 */
export function listOrders(ctx: Context, input: Input<'order.list'>): OrderListView {
  const { read } = ctx.store;
  const page = { offset: input.offset ?? 0, limit: input.limit ?? 200 };
  const only = input.personnummer === undefined ? {} : { personnummer: readNumber(ctx, input.personnummer) };
  if (only.personnummer !== undefined) leaveTrace(ctx, 'order.list', [only.personnummer]);
  const judge = fileJudge(ctx, read);
  const judged = read.unansweredFiles().map((file) => ({ ...file, judgement: judge(file) }));
  const silent = judged.filter(({ judgement }) => judgement.is === 'silent');
  return {
    totals: read.orderTotals(),
    unanswered: silent.reduce((sum, { lines }) => sum + lines, 0),
    lines: read.orderLines({ ...page, ...only }).map(lineEnds(ctx, judged)),
    files: tellFiles(ctx, read.orderFiles()),
    window: windowNow(ctx),
  };
}
