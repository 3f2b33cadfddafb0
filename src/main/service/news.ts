/** New claw-backs and stopped benefits since a moment: looked for in a bounded stretch of persons at a time, newest first. */
import { caseNews, newsNames } from '../../core/mirror/news.ts';
import type { NewsItem, NewsView } from '../../shared/attention-views.ts';
import type { Input } from '../../shared/contract.ts';
import { recordRule, spanNames } from '../../shared/record-rule.ts';
import type { CaseChange } from './attention-port.ts';
import type { Context } from './context.ts';
import { leaveTrace } from './leave-trace.ts';

/** Persons looked at for one answer: some milliseconds of work. */
const stretch = 200;

/**
 * Counts alone, or with `persons` also who: then each leaves a trace in the access log before the answer. The caller
 * goes on from `next`.
 */
export function getNews(ctx: Context, { after, upTo, before, what, persons }: Input<'attention.news'>): NewsView {
  const from = before ?? { effect: upTo + 1, person: 0 };
  const { looked, last, changed } = ctx.store.read.changedBefore(after, from, stretch);
  const found = ctx.store.read.caseChanges(changed).flatMap((change) => newsOf(ctx, change));
  const items = persons === true ? found.filter((item) => what === undefined || item.what === what) : [];
  leaveTrace(ctx, 'attention.news', new Set(items.map(({ personnummer }) => personnummer)));
  return {
    counts: {
      clawback: found.filter((item) => item.what === 'clawback').length,
      stopped: found.filter((item) => item.what === 'stopped').length,
    },
    items,
    looked,
    next: looked < stretch ? null : last,
  };
}

function newsOf(ctx: Context, { personnummer, benefit, element, by, before, after }: CaseChange): NewsItem[] {
  const rule = recordRule(ctx.schema, benefit, element);
  const names = newsNames(ctx.schema, rule, spanNames(rule));
  return caseNews(names, before, after).map((news) => ({ ...news, personnummer, benefit, by }));
}
