/** The differences inside one record, each in a few words. */
import type { Content } from '../content.ts';
import { textAt } from '../content.ts';
import type { ContentChange, GroupChange, SpanChange } from '../content-change.ts';
import type { Field, Fields } from '../schema-profile.ts';
import { fieldNamed, labelOf, spanText, type Voice, valueText } from './values.ts';

/** One entry per value; a list with several changed groups is counted, for its values are in the changes themselves. */
export function detailTexts(voice: Voice, changes: readonly ContentChange[], fields: Fields | undefined): string[] {
  const byName = Map.groupBy(changes, ({ name }) => name);
  return [...byName].flatMap(([name, same]) => {
    const field = fieldNamed(fields, name);
    const groups = same.filter(isOfGroup);
    if (groups.length < 2) return same.map((change) => detailText(voice, change, field));
    const others = same.filter((change) => !isOfGroup(change));
    return [countText(voice, groups, field), ...others.map((change) => detailText(voice, change, field))];
  });
}

const isOfGroup = ({ type }: ContentChange): boolean => type === 'group' || type === 'added' || type === 'removed';

function countText(voice: Voice, changes: readonly ContentChange[], field: Field | undefined): string {
  const count = (type: ContentChange['type']): number => changes.filter((change) => change.type === type).length;
  const label = labelOf(voice, field, changes[0]?.name ?? '');
  return `${label}: ${voice.text.group.counts(count('added'), count('removed'), count('group'))}`;
}

function detailText(voice: Voice, change: ContentChange, field: Field | undefined): string {
  const label = labelOf(voice, field, change.name);
  const { group, changed, none } = voice.text;
  const value = (raw: string | null): string => (raw === null ? none : valueText(voice, field, raw));
  switch (change.type) {
    case 'value':
      if (change.position === null) return `${label} ${changed(value(change.before), value(change.after))}`;
      return change.before === null
        ? group.added(`${label} ${value(change.after)}`)
        : group.removed(`${label} ${value(change.before)}`);
    case 'added':
    case 'removed':
      return group[change.type](`${label}${nameOf(voice, change.group, change.position, field)}`);
    case 'reordered':
      return group.reordered(label);
    case 'group':
      return groupText(voice, change, field, label);
  }
}

/** A group whose time changed goes by that; any other by what tells it from its fellows. */
function groupText(voice: Voice, change: GroupChange, field: Field | undefined, label: string): string {
  const [span, others] = spanTexts(voice, change, change.changes);
  const name = span.length > 0 ? '' : nameOf(voice, change.after, change.position, field);
  return `${label}${name}: ${[...span, ...detailTexts(voice, others, field?.fields)].join('; ')}`;
}

/** What became of the time that something is for, and the changes that this has not said. */
export function spanTexts(
  voice: Voice,
  {
    span,
    before,
    after,
  }: { readonly span?: SpanChange | null | undefined; readonly before: Content; readonly after: Content },
  changes: readonly ContentChange[],
): [span: string[], others: readonly ContentChange[]] {
  if (span == null) return [[], changes];
  const dates = [voice.span.from, voice.span.to];
  const others = changes.filter(({ type, name }) => type !== 'value' || !dates.includes(name));
  return [[voice.text.span[span](spanText(voice, before), spanText(voice, after))], others];
}

/** What tells a group from its fellows: its key or its time or its place; nothing outside lists. */
function nameOf(voice: Voice, group: Content, position: number | null, field: Field | undefined): string {
  if (position === null) return '';
  if (textAt(group, voice.span.from)) return ` ${spanText(voice, group)}`;
  const key = field?.key?.map((name) => [name, textAt(group, name)?.trim()] as const).find(([, value]) => value);
  if (!key?.[1]) return ` ${position}`;
  return ` ${valueText(voice, fieldNamed(field?.fields, key[0]), key[1])}`;
}

const telling: readonly Field['type'][] = ['code', 'decimal', 'integer', 'amount'];

/** The single codes and numbers of a content, labelled: what a new group or statement is about. */
export function factTexts(
  voice: Voice,
  content: Content,
  fields: Fields | undefined,
  except: readonly string[],
  types: readonly Field['type'][] = telling,
): string[] {
  return Object.entries(fields ?? {}).flatMap(([name, field]) => {
    const value = Object.hasOwn(content, name) ? content[name] : undefined;
    if (typeof value !== 'string' || !types.includes(field.type) || except.includes(name)) return [];
    return [`${labelOf(voice, field, name)} ${valueText(voice, field, value)}`];
  });
}
