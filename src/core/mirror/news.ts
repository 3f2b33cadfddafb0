/** What a new version of a case means for whoever looks after the person: money claimed back, or a benefit that stopped. */
import { parseOre } from '../../shared/amount.ts';
import type { CaseNews } from '../../shared/attention-views.ts';
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RecordRule, SchemaProfile } from '../../shared/schema-profile.ts';
import { addDays } from '../calendar/day.ts';
import { type SpanNames, spanOf } from './span.ts';

/** The names that a case's news are found by; what the profile does not name is not looked for. */
export type NewsNames = {
  readonly periods: string | undefined;
  readonly span: SpanNames;
  readonly active: string | undefined;
  readonly clawbacks: string | undefined;
  /** The parts that tell one claw-back from another. */
  readonly clawbackKey: readonly string[];
  /** The amount claimed back. */
  readonly amount: string | undefined;
};

export function newsNames(profile: SchemaProfile, rule: RecordRule | undefined, span: SpanNames): NewsNames {
  const field = rule?.clawbacks === undefined ? undefined : rule.fields[rule.clawbacks];
  return {
    periods: rule?.validity.over,
    span,
    active: profile.quality?.case.active,
    clawbacks: rule?.clawbacks,
    clawbackKey: field?.key ?? [],
    amount: Object.entries(field?.fields ?? {}).find(([, { type }]) => type === 'amount')?.[0],
  };
}

/**
 * `before` is null for a case that nobody knew, `after` for one that a full statement no longer has. A period that runs
 * out on the day that was known all along is no news.
 */
export function caseNews(names: NewsNames, before: Content | null, after: Content | null): CaseNews[] {
  const claimed = after === null ? [] : newClawbacks(names, before, after);
  const stop = before === null ? undefined : stopOf(names, before, after);
  return stop === undefined ? claimed : [...claimed, stop];
}

function newClawbacks(names: NewsNames, before: Content | null, after: Content): CaseNews[] {
  const { clawbacks, clawbackKey, amount } = names;
  if (clawbacks === undefined || after[clawbacks] === undefined) return [];
  const about = (group: Content): string =>
    JSON.stringify(clawbackKey.map((name) => textAt(group, name)?.trim() ?? ''));
  const known = (before === null ? [] : groupsAt(before, clawbacks)).map(about);
  const news: CaseNews[] = [];
  for (const group of groupsAt(after, clawbacks)) {
    const at = known.indexOf(about(group));
    // Two alike are two: each one that was known stands for one only.
    if (at >= 0) known.splice(at, 1);
    else news.push({ what: 'clawback', amount: amountOf(group, amount) });
  }
  return news;
}

const amountOf = (group: Content, name: string | undefined): number | null =>
  name === undefined ? null : (parseOre(textAt(group, name)) ?? null);

function stopOf(names: NewsNames, before: Content, after: Content | null): CaseNews | undefined {
  const end = after === null ? undefined : endOf(names, after);
  const lastDay = typeof end === 'string' ? addDays(end, -1) : null;
  if (after === null) return { what: 'stopped', how: 'withdrawn', lastDay };
  if (isActive(names, before) && !isActive(names, after)) return { what: 'stopped', how: 'inactive', lastDay };
  const known = endOf(names, before);
  const isShorter = known !== undefined && end !== null && (end === undefined || known === null || end < known);
  return isShorter ? { what: 'stopped', how: 'shortened', lastDay } : undefined;
}

const isActive = ({ active }: NewsNames, content: Content): boolean =>
  active !== undefined && ['true', '1'].includes(textAt(content, active)?.trim() ?? '');

/** The day after the last that any period covers; null when one is open, undefined when there is none. */
function endOf({ periods, span }: NewsNames, content: Content): LocalDate | null | undefined {
  if (periods === undefined) return undefined;
  let last: LocalDate | undefined;
  for (const period of groupsAt(content, periods)) {
    const days = spanOf(period, span);
    if (days?.to === null) return null;
    if (days !== undefined && (last === undefined || days.to > last)) last = days.to;
  }
  return last;
}
