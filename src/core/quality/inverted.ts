/** Finds periods, at any depth of a record, that end before they begin. */
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import { dayAfter, firstDay } from '../../shared/interval.ts';
import { spanNames } from '../../shared/record-rule.ts';
import type { Fields } from '../../shared/schema-profile.ts';
import { hasSpan, type SpanNames } from '../mirror/span.ts';
import { type Checked, type Finding, finding } from './finding.ts';
import { dateText } from './values.ts';

/** Dates as FK wrote them. A last day that is a month lasts to its end, so 2026-08-14–2026-08 is upright. */
export function inversions({ record }: Pick<Checked, 'record'>): Finding[] {
  const names = spanNames(record.rule);
  return spansIn(record.content, record.rule.fields, names).flatMap((group) => {
    const [from, to] = [textAt(group, names.from)?.trim(), textAt(group, names.to)?.trim()];
    const [start, end] = [firstDay(from), dayAfter(to)];
    const isInverted = start !== null && end !== null && end <= start;
    return isInverted ? [finding('quality.period-inverted', record, { from: dateText(from), to: dateText(to) })] : [];
  });
}

/** The record itself and all groups in it that the profile gives a first and a last day. */
function spansIn(content: Content, fields: Fields, names: SpanNames): Content[] {
  const inside = Object.entries(fields).flatMap(([name, field]) =>
    field.fields === undefined || !Object.hasOwn(content, name)
      ? []
      : groupsAt(content, name).flatMap((group) => spansIn(group, field.fields ?? {}, names)),
  );
  return hasSpan(fields, names) ? [content, ...inside] : inside;
}
