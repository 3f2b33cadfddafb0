/** The time that a group covers, and what became of it. */
import { type Content, textAt } from '../../shared/content.ts';
import type { SpanChange } from '../../shared/content-change.ts';
import { dayAfter, firstDay, type Interval } from '../../shared/interval.ts';
import type { Fields } from '../../shared/schema-profile.ts';

/** The names of the first and the last day in groups that cover time. */
export type SpanNames = { readonly from: string; readonly to: string };

type Covered = Interval & { readonly from: NonNullable<Interval['from']> };

/** True when groups with these fields cover time. */
export const hasSpan = (fields: Fields | undefined, names: SpanNames): boolean =>
  isDate(fields, names.from) && isDate(fields, names.to);

const isDate = (fields: Fields | undefined, name: string): boolean =>
  fields !== undefined && Object.hasOwn(fields, name) && fields[name]?.type === 'date';

/** What a group covers, open without a last day; undefined when its dates say nothing or contradict each other. */
export function spanOf(group: Content, names: SpanNames): Covered | undefined {
  const lastDay = textAt(group, names.to);
  const [from, to] = [firstDay(textAt(group, names.from)), dayAfter(lastDay)];
  if (from === null || (to === null && (lastDay ?? '').trim() !== '')) return undefined;
  return to !== null && to <= from ? undefined : { from, to };
}

/** Null when both cover the same days, or when either's dates cannot be read. */
export function spanChange(before: Covered | undefined, after: Covered | undefined): SpanChange | null {
  if (!before || !after || isSame(before, after)) return null;
  if (covers(before, after)) return 'shortened';
  return covers(after, before) ? 'lengthened' : 'moved';
}

export const isSame = (a: Covered, b: Covered): boolean => a.from === b.from && a.to === b.to;

const covers = (wide: Covered, narrow: Covered): boolean =>
  wide.from <= narrow.from && (wide.to === null || (narrow.to !== null && narrow.to <= wide.to));
