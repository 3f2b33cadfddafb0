/** Finds which items of a list, earlier and later, are about the same thing. */
import { type Content, type ContentValue, textsAt } from '../../shared/content.ts';
import { overlap } from '../../shared/interval.ts';
import type { Field } from '../../shared/schema-profile.ts';
import { hasSpan, isSame, type SpanNames, spanOf } from './span.ts';

/** Positions from 0 in the two lists; undefined where an item has no counterpart. */
export type Pair = { readonly before: number | undefined; readonly after: number | undefined };

export const isGroup = (item: ContentValue | undefined): item is Content => typeof item === 'object';

type Free = { readonly before: Set<number>; readonly after: Set<number> };
type Pairing = {
  readonly before: readonly ContentValue[];
  readonly after: readonly ContentValue[];
  readonly free: Free;
  /** Later position to earlier position. */
  readonly found: Map<number, number>;
};

/**
 * The most alike first: equal items; groups with the same key, in their order; groups whose key differs in its dates
 * alone and whose time overlaps, or which cover the same time; and without a key groups by position.
 * Later items in their order, then what is gone.
 */
export function matchItems(
  before: readonly ContentValue[],
  after: readonly ContentValue[],
  field: Field | undefined,
  names: SpanNames,
): Pair[] {
  const free = { before: new Set(before.keys()), after: new Set(after.keys()) };
  const pairing: Pairing = { before, after, free, found: new Map() };
  pairByText(pairing, (item) => JSON.stringify(item));
  const key = field?.key;
  if (key === undefined) pairByText(pairing, (item) => (isGroup(item) ? '' : undefined));
  else pairByKey(pairing, key, hasSpan(field?.fields, names) ? names : undefined);
  return pairsOf(pairing);
}

/** Two single values are always about the same thing, unless one is a text and the other a group. */
export const matchSingle = (before: ContentValue, after: ContentValue): Pair[] =>
  isGroup(before) === isGroup(after)
    ? [{ before: 0, after: 0 }]
    : [
        { before: undefined, after: 0 },
        { before: 0, after: undefined },
      ];

function pairsOf({ after, free, found }: Pairing): Pair[] {
  const kept = [...after.keys()].map((position): Pair => ({ before: found.get(position), after: position }));
  return [...kept, ...[...free.before].map((position): Pair => ({ before: position, after: undefined }))];
}

function pairByKey(pairing: Pairing, key: readonly string[], names: SpanNames | undefined): void {
  const keyText = (names: readonly string[]) => (item: ContentValue) =>
    isGroup(item) ? JSON.stringify(names.map((name) => textsAt(item, [name])[0]?.trim() ?? '')) : undefined;
  pairByText(pairing, keyText(key));
  if (names === undefined) return;
  const undated = keyText(key.filter((name) => name !== names.from && name !== names.to));
  pairBySpan(pairing, names, (a, b, before, after) => overlap(a, b) && undated(before) === undated(after));
  pairBySpan(pairing, names, isSame);
}

/** Pairs what has the same text, in order; undefined pairs with nothing. */
function pairByText(pairing: Pairing, textOf: (item: ContentValue) => string | undefined): void {
  const waiting = new Map<string, number[]>();
  for (const position of pairing.free.before) {
    const text = textOf(pairing.before[position] as ContentValue);
    if (text === undefined) continue;
    const queue = waiting.get(text);
    if (queue) queue.push(position);
    else waiting.set(text, [position]);
  }
  for (const position of pairing.free.after) {
    const text = textOf(pairing.after[position] as ContentValue);
    const earlier = text === undefined ? undefined : waiting.get(text)?.shift();
    if (earlier !== undefined) settle(pairing, earlier, position);
  }
}

type Span = NonNullable<ReturnType<typeof spanOf>>;

function pairBySpan(
  pairing: Pairing,
  names: SpanNames,
  fits: (a: Span, b: Span, before: ContentValue, after: ContentValue) => boolean,
): void {
  const span = (item: ContentValue | undefined): Span | undefined => (isGroup(item) ? spanOf(item, names) : undefined);
  for (const later of pairing.free.after) {
    const after = pairing.after[later] as ContentValue;
    const covered = span(after);
    if (covered === undefined) continue;
    const earlier = [...pairing.free.before].find((position) => {
      const before = pairing.before[position] as ContentValue;
      const other = span(before);
      return other !== undefined && fits(other, covered, before, after);
    });
    if (earlier !== undefined) settle(pairing, earlier, later);
  }
}

function settle({ free, found }: Pairing, before: number, after: number): void {
  free.before.delete(before);
  free.after.delete(after);
  found.set(after, before);
}
