/** Finds periods, at any depth of a record, that end before they begin. */
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import { dayAfter, firstDay } from '../../shared/interval.ts';
import { spanNames } from '../../shared/record-rule.ts';
import type { Fields, RecordRule } from '../../shared/schema-profile.ts';
import { hasSpan, type SpanNames } from '../mirror/span.ts';
import { type Checked, type Finding, finding } from './finding.ts';
import { dateText } from './values.ts';

/** Dates as FK wrote them. A last day that is a month lasts to its end, so 2026-08-14–2026-08 is upright. */
export function inversions({ record }: Pick<Checked, 'record'>): Finding[] {
  const names = spanNames(record.rule);
  return pathsOf(record.rule, names)
    .flatMap((path) => groupsUnder(record.content, path))
    .flatMap((group) => {
      const [from, to] = [textAt(group, names.from)?.trim(), textAt(group, names.to)?.trim()];
      return isInverted(from, to)
        ? [finding('quality.period-inverted', record, { from: dateText(from), to: dateText(to) })]
        : [];
    });
}

function isInverted(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  // Nearly all: two dates in their order, which need not be read.
  if (from.length === to.length && from <= to) return false;
  const [start, end] = [firstDay(from), dayAfter(to)];
  return start !== null && end !== null && end <= start;
}

type Path = readonly string[];
const known = new WeakMap<RecordRule, readonly Path[]>();

/** Where a record of this kind has a first and a last day; found once for each kind. */
function pathsOf(rule: RecordRule, names: SpanNames): readonly Path[] {
  const paths = known.get(rule) ?? pathsIn(rule.fields, names, []);
  known.set(rule, paths);
  return paths;
}

function pathsIn(fields: Fields, names: SpanNames, path: Path): Path[] {
  const inside = Object.entries(fields).flatMap(([name, field]) =>
    field.fields === undefined ? [] : pathsIn(field.fields, names, [...path, name]),
  );
  return hasSpan(fields, names) ? [path, ...inside] : inside;
}

/** Own groups only: an element called `constructor` is in no group that lacks it. */
function groupsUnder(content: Content, [name, ...rest]: Path): Content[] {
  if (name === undefined) return [content];
  return Object.hasOwn(content, name) ? groupsAt(content, name).flatMap((group) => groupsUnder(group, rest)) : [];
}
