/** The order ledger, a page at a time: each line with how it ended, or why it has not. */
import { parsePersonnummer } from '../../../core/order/personnummer.ts';
import type { Input } from '../../../shared/contract.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { OrderListView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { personnummerRules } from '../personnummer-rules.ts';
import { fileJudge } from './judge-file.ts';
import { lineEnds } from './line-ends.ts';
import { tellFiles, windowNow } from './window.ts';

/** Newest lines first; `personnummer` in any usual writing narrows to one person. */
export function listOrders(ctx: Context, input: Input<'order.list'>): OrderListView {
  const { read } = ctx.store;
  const page = { offset: input.offset ?? 0, limit: input.limit ?? 200 };
  const only = input.personnummer === undefined ? {} : { personnummer: readNumber(ctx, input.personnummer) };
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

function readNumber(ctx: Context, text: string): Personnummer {
  const parsed = parsePersonnummer(text, personnummerRules(ctx));
  return parsed.ok ? parsed.value : (text as Personnummer);
}
