/** What differs between two contents of one record: every differing text is named, and nothing else. */
import type { Content, ContentValue } from '../../shared/content.ts';
import type { ContentChange } from '../../shared/content-change.ts';
import type { Field, Fields } from '../../shared/schema-profile.ts';
import { isGroup, matchItems, matchSingle, type Pair } from './match.ts';
import { hasSpan, type SpanNames, spanChange, spanOf } from './span.ts';

/**
 * The changes that lead from `before` to `after`. None when both say the same, whatever the order of their elements.
 * `fields` are the schema profile's; what they do not know is compared all the same.
 */
export function diffContent(
  before: Content,
  after: Content,
  fields: Fields | undefined,
  names: SpanNames,
): ContentChange[] {
  return diffGroup(before, after, fields, names, '');
}

function diffGroup(
  before: Content,
  after: Content,
  fields: Fields | undefined,
  names: SpanNames,
  parent: string,
): ContentChange[] {
  const all = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...all].flatMap((name) => {
    const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
    return diffField({ name, field, names, parent, before: itemsOf(before, name), after: itemsOf(after, name) });
  });
}

/** Own values only: an element called `constructor` is in no group that lacks it. */
function itemsOf(group: Content, name: string): readonly ContentValue[] {
  const value = Object.hasOwn(group, name) ? group[name] : undefined;
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly ContentValue[]) : [value];
}

type Compared = {
  readonly name: string;
  readonly field: Field | undefined;
  readonly names: SpanNames;
  readonly parent: string;
  readonly before: readonly ContentValue[];
  readonly after: readonly ContentValue[];
};

function diffField(compared: Compared): ContentChange[] {
  const { name, field, names, parent, before, after } = compared;
  const [one, other] = [before[0], after[0]];
  const isList = (field?.list ?? false) || before.length > 1 || after.length > 1;
  const isSingle = !isList && one !== undefined && other !== undefined;
  const pairs = isSingle ? matchSingle(one, other) : matchItems(before, after, field, names);
  const changes = pairs.flatMap((pair) => diffPair(compared, pair, isList));
  const order = pairs.flatMap((pair) => (pair.after === undefined ? [] : [(pair.before ?? -1) + 1]));
  if (isInOrder(order)) return changes;
  return [...changes, { type: 'reordered', path: parent + name, name, position: null, order }];
}

function diffPair(compared: Compared, pair: Pair, isList: boolean): ContentChange[] {
  const { name, parent } = compared;
  const position = isList ? (pair.after ?? pair.before ?? 0) + 1 : null;
  const place = { path: `${parent}${name}${position === null ? '' : `[${position}]`}`, name, position };
  const before = pair.before === undefined ? undefined : compared.before[pair.before];
  const after = pair.after === undefined ? undefined : compared.after[pair.after];
  if (isGroup(before) && isGroup(after)) return diffGroups(compared, place, before, after);
  if (isGroup(after)) return [{ type: 'added', ...place, group: after }];
  if (isGroup(before)) return [{ type: 'removed', ...place, group: before }];
  if (before === after) return [];
  return [{ type: 'value', ...place, before: textOf(before), after: textOf(after) }];
}

type Place = Pick<ContentChange, 'path' | 'name' | 'position'>;

function diffGroups({ field, names }: Compared, place: Place, before: Content, after: Content): ContentChange[] {
  const changes = diffGroup(before, after, field?.fields, names, `${place.path}/`);
  if (changes.length === 0) return [];
  const span = hasSpan(field?.fields, names) ? spanChange(spanOf(before, names), spanOf(after, names)) : null;
  return [{ type: 'group', ...place, span, before, after, changes }];
}

const textOf = (value: ContentValue | undefined): string | null => (typeof value === 'string' ? value : null);

function isInOrder(order: readonly number[]): boolean {
  const kept = order.filter((position) => position > 0);
  return kept.every((position, index) => index === 0 || position > (kept[index - 1] ?? 0));
}
