/** Reads one stated record: its natural key, when it is valid, and its content. */
import { parseOre } from '../../shared/amount.ts';
import { type Content, groupsAt, textAt, textsAt } from '../../shared/content.ts';
import { dayAfter, firstDay, type Interval } from '../../shared/interval.ts';
import type { KeyPart, RecordRule, Validity } from '../../shared/schema-profile.ts';
import { keySeparator, type StatedRecord } from '../mirror/records.ts';
import { contentOf, type Reading } from './content.ts';
import type { Element } from './element.ts';

export type Place = {
  readonly benefit: string;
  readonly path: readonly string[];
  readonly rule: RecordRule | undefined;
};

/** The record at a place; `ordinal` tells it from equals read before it. format.md §4.4. */
export function readRecord(
  reading: Reading,
  from: Element,
  place: Place,
  ordinal: (key: string) => number,
): StatedRecord {
  const { benefit, path, rule } = place;
  const element = path.join('/');
  const content = contentOf(reading, from, rule?.fields, [benefit, ...path]);
  const key = rule ? rule.key.map((part) => keyPart(content, part)).join(keySeparator) : '';
  const valid = rule ? validity(content, rule.validity) : { from: null, to: null };
  return {
    benefit,
    kind: rule?.kind ?? 'statement',
    element,
    key,
    ordinal: ordinal([benefit, element, key].join(keySeparator)),
    validFrom: valid.from,
    validTo: valid.to,
    amount: rule?.amount === undefined ? null : (parseOre(textAt(content, rule.amount)) ?? null),
    content,
    clawbacks: rule?.clawbacks === undefined ? 0 : groupsAt(content, rule.clawbacks).length,
    bytes: [from.from, from.to],
  };
}

function keyPart(content: Content, part: KeyPart): string {
  const found = part.paths.map((path) => textsAt(content, path.split('/')).map((text) => text.trim()));
  if (part.take === 'sorted') return found.flat().sort().join(',');
  return found.flat().find((text) => text !== '') ?? '';
}

/** An inverted range, which FK has no right to send but might, is kept as open-ended: nothing is hidden by it. */
function validity(content: Content, rule: Validity): Interval {
  const parts = rule.over === undefined ? [] : groupsAt(content, rule.over);
  const valid =
    parts.length > 0
      ? hull(parts, rule)
      : { from: first(content, rule.from, firstDay), to: first(content, rule.to, dayAfter) };
  return valid.from !== null && valid.to !== null && valid.to <= valid.from ? { from: valid.from, to: null } : valid;
}

function first<T>(content: Content, paths: readonly string[], read: (text: string | undefined) => T | null): T | null {
  for (const path of paths) {
    const value = read(textAt(content, path));
    if (value !== null) return value;
  }
  return null;
}

/** From the earliest start to the latest end; open where any part is open. */
function hull(parts: readonly Content[], { overFrom = 'from', overTo = 'tom' }: Validity): Interval {
  const starts = parts.map((part) => firstDay(textAt(part, overFrom)));
  const ends = parts.map((part) => dayAfter(textAt(part, overTo)));
  return {
    from: starts.includes(null) ? null : (starts.sort()[0] ?? null),
    to: ends.includes(null) ? null : (ends.sort().at(-1) ?? null),
  };
}
