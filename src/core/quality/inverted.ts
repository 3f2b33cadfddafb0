/** Finds periods, at any depth of a record, that end before they begin. */
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import { dayAfter, firstDay } from '../../shared/interval.ts';
import type { SpanNames } from '../mirror/span.ts';
import { type Finding, finding, type LiveRecord } from './finding.ts';
import type { KindRule, Path } from './kind-rule.ts';
import { dateText } from './values.ts';

/** Dates as FK wrote them. A last day that is a month lasts to its end, so 2026-08-14–2026-08 is upright. */
export function inversions(record: LiveRecord, { names, spans }: KindRule): Finding[] {
  const inverted: Content[] = [];
  for (const path of spans) addInverted(record.content, path, 0, names, inverted);
  return inverted.map((group) => {
    const [from, to] = [dateText(textAt(group, names.from)), dateText(textAt(group, names.to))];
    return finding('quality.period-inverted', record, { from, to });
  });
}

/** Own groups only: an element called `constructor` is in no group that lacks it. */
function addInverted(group: Content, path: Path, depth: number, names: SpanNames, inverted: Content[]): void {
  const name = path[depth];
  if (name === undefined) {
    if (isInverted(textAt(group, names.from)?.trim(), textAt(group, names.to)?.trim())) inverted.push(group);
  } else if (Object.hasOwn(group, name)) {
    for (const inner of groupsAt(group, name)) addInverted(inner, path, depth + 1, names, inverted);
  }
}

function isInverted(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  // Nearly all: two dates in their order, which need not be read.
  if (from.length === to.length && from <= to) return false;
  const [start, end] = [firstDay(from), dayAfter(to)];
  return start !== null && end !== null && end <= start;
}
