/** Reads one stated record: its natural key, when it is valid, and its content. */
import { parseOre } from '../../shared/amount.ts';
import { type Content, groupsAt, textAt, textsAt } from '../../shared/content.ts';
import { dayAfter, firstDay, type Interval } from '../../shared/interval.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { KeyPart, RecordRule, Validity } from '../../shared/schema-profile.ts';
import { keySeparator, type StatedRecord } from '../mirror/records.ts';
import { contentOf, type Reading } from './content.ts';
import type { Element } from './element.ts';

export type Place = {
  readonly benefit: string;
  readonly path: readonly string[];
  readonly rule: RecordRule | undefined;
};

/** Where the record stands in the file, and how many like it were read before: both are the reader's to know. */
export type Reader = {
  readonly bytes: StatedRecord['bytes'];
  /** The content's stored form, where it is at hand. */
  readonly stored?: Uint8Array | undefined;
  readonly ordinal: (key: string) => number;
};

/** The record that an element is; `ordinal` tells it from equals read before it. format.md §4.4. */
export function readRecord(reading: Reading, from: Element, place: Place, ordinal: Reader['ordinal']): StatedRecord {
  const content = contentOf(reading, from, place.rule?.fields, [place.benefit, ...place.path]);
  return stateRecord(content, place, { bytes: [from.from, from.to], ordinal });
}

/** What a content at a place says about itself. */
export function stateRecord(content: Content, { benefit, path, rule }: Place, reader: Reader): StatedRecord {
  const { bytes, stored } = reader;
  const element = path.length === 1 ? (path[0] as string) : path.join('/');
  const key = rule ? keyOf(content, rule) : '';
  const valid = rule ? validity(content, rule.validity) : { from: null, to: null };
  return {
    benefit,
    kind: rule?.kind ?? 'statement',
    element,
    key,
    ordinal: reader.ordinal(`${benefit}${keySeparator}${element}${keySeparator}${key}`),
    validFrom: valid.from,
    validTo: valid.to,
    amount: rule?.amount === undefined ? null : (parseOre(textAt(content, rule.amount)) ?? null),
    content,
    clawbacks: rule?.clawbacks === undefined ? 0 : groupsAt(content, rule.clawbacks).length,
    bytes,
    stored,
  };
}

type KeyReader = (content: Content) => string;
const keyReaders = new WeakMap<RecordRule, readonly KeyReader[]>();

/** The paths of a key are taken apart once for each kind of record: there are millions of records. */
function keyOf(content: Content, rule: RecordRule): string {
  let readers = keyReaders.get(rule);
  if (readers === undefined) {
    readers = rule.key.map(keyReader);
    keyReaders.set(rule, readers);
  }
  let key = '';
  for (let part = 0; part < readers.length; part += 1) {
    const text = (readers[part] as KeyReader)(content);
    key = part === 0 ? text : `${key}${keySeparator}${text}`;
  }
  return key;
}

function keyReader({ take, paths }: KeyPart): KeyReader {
  const parts = paths.map((path) => path.split('/'));
  if (take === 'sorted')
    return (content) =>
      parts
        .flatMap((path) => trimmed(content, path))
        .sort()
        .join(',');
  return (content) => {
    for (const path of parts) {
      const found = firstOf(content, path);
      if (found !== '') return found;
    }
    return '';
  };
}

const trimmed = (content: Content, path: readonly string[]): string[] =>
  textsAt(content, path).map((text) => text.trim());

/** Nearly all paths are one name with one text. */
function firstOf(content: Content, path: readonly string[]): string {
  const [name = ''] = path;
  const value = path.length === 1 ? content[name] : undefined;
  return typeof value === 'string' ? value.trim() : (trimmed(content, path).find((text) => text !== '') ?? '');
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
  let [from, to]: [LocalDate | null, LocalDate | null] = [null, null];
  let [isFromOpen, isToOpen] = [false, false];
  for (const part of parts) {
    const [start, end] = [firstDay(textAt(part, overFrom)), dayAfter(textAt(part, overTo))];
    isFromOpen ||= start === null;
    isToOpen ||= end === null;
    if (start !== null && (from === null || start < from)) from = start;
    if (end !== null && (to === null || end > to)) to = end;
  }
  return { from: isFromOpen ? null : from, to: isToOpen ? null : to };
}
