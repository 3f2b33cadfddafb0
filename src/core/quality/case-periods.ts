/** Finds periods of one case that compensate the same days twice. */
import { parseOre } from '../../shared/amount.ts';
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import { dayAfter, firstDay, type Interval } from '../../shared/interval.ts';
import type { QualityRules } from '../../shared/schema-profile.ts';
import { type SpanNames, spanOf } from '../mirror/span.ts';
import { lastDayOf, merged, overfull, type Share } from './days.ts';
import { type Checked, type Finding, finding } from './finding.ts';
import { isRefused, isTrue } from './values.ts';

/**
 * Periods about the same compensation (those of `quality.period.same` equal) that together make more than a whole on
 * some day, or of which one does not say its extent. Two half periods side by side are sound, and so are a refusal
 * beside a grant and a preliminary decision beside a final one. Periods that list their compensated days cover these
 * alone.
 */
export function overlaps(checked: Checked): Finding[] {
  const { record, kind, rules } = checked;
  if (kind.periods === undefined) return [];
  const all = groupsAt(record.content, kind.periods);
  if (followEachOther(all, kind.names) || isTrue(record.content, rules.case.refused)) return [];
  const periods = all.filter((period) => !isRefused(period, checked));
  const about = (period: Content): string => JSON.stringify(rules.period.same.map((name) => textOf(period, name)));
  return [...Map.groupBy(periods, about).values()]
    .flatMap((alike) => doubledDays(checked, alike))
    .map((days) => finding('quality.period-overlap', record, { from: days.from, to: lastDayOf(days) }));
}

const textOf = (group: Content, name: string): string => textAt(group, name)?.trim() ?? '';

/** True for nearly all lists of periods: each that has days begins when the one before it has ended. */
function followEachOther(periods: readonly Content[], names: SpanNames): boolean {
  let end: Interval['to'] | undefined;
  for (const period of periods) {
    const days = spanOf(period, names);
    if (days === undefined) continue;
    if (end === null || (end !== undefined && days.from < end)) return false;
    end = days.to;
  }
  return true;
}

/** Listed days are looked at only where the periods overlap as a whole: nearly never. */
function doubledDays({ kind, rules }: Checked, periods: readonly Content[]): Interval[] {
  const shareOf = (period: Content): number | null => parseOre(textAt(period, rules.period.extent)) ?? null;
  const whole = periods.flatMap((period): Share[] => {
    const days = spanOf(period, kind.names);
    return days === undefined ? [] : [{ days, share: shareOf(period) }];
  });
  if (overfull(whole).length === 0) return [];
  return overfull(
    periods.flatMap((period) => {
      const listed = listedDays(period, rules);
      const days = listed.length > 0 ? listed : (spanOf(period, kind.names) ?? []);
      return [days].flat().map((covered) => ({ days: covered, share: shareOf(period) }));
    }),
  );
}

const listedDays = (period: Content, { period: { days } }: QualityRules): Interval[] =>
  merged(
    groupsAt(period, days.list).flatMap((day) => {
      const text = textOf(day, days.date);
      const from = firstDay(text);
      return from === null ? [] : [{ from, to: dayAfter(text) }];
    }),
  );
