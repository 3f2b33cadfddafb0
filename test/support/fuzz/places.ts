/** Finds things to spoil in a document. A document is a string with one character for each byte, so that any bytes fit. */
import type { Dice } from './dice.ts';

export type Binary = string;
/** From the first byte up to but not including `to`. */
export type Span = { readonly from: number; readonly to: number };

/** Makes another document of one. A document that has no place for it is given back as it was. */
export type Mutation = (document: Binary, dice: Dice) => Binary;

export const utf8 = (text: string): Binary => Buffer.from(text).toString('latin1');
export const bytesOf = (document: Binary): Buffer => Buffer.from(document, 'latin1');
export const cut = (document: Binary, { from, to }: Span): Binary => document.slice(from, to);
export const replaced = (document: Binary, { from, to }: Span, by: Binary): Binary =>
  document.slice(0, from) + by + document.slice(to);
export const inserted = (document: Binary, at: number, text: Binary): Binary =>
  replaced(document, { from: at, to: at }, text);

/** The first span that `pattern` (global) finds at or behind a random byte. */
export function near(document: Binary, dice: Dice, pattern: RegExp): Span | undefined {
  for (const start of [dice.below(document.length), 0]) {
    pattern.lastIndex = start;
    const found = pattern.exec(document);
    if (found) return { from: found.index, to: found.index + found[0].length };
  }
  return undefined;
}

export const tagNear = (document: Binary, dice: Dice): Span | undefined => near(document, dice, /<[^<>]*>/g);
export const endTagNear = (document: Binary, dice: Dice): Span | undefined => near(document, dice, /<\/[^<>]*>/g);

const startTag = /<[A-Za-z][^<>]*(?<!\/)>/g;

/** A start tag that is not an empty element's. The root's, which spoils the most, is thrown again once. */
export function startTagNear(document: Binary, dice: Dice): Span | undefined {
  const found = near(document, dice, startTag);
  return found && document.startsWith('<bestallningsvar', found.from) ? near(document, dice, startTag) : found;
}

/** The text of an element that has nothing else. */
export function textNear(document: Binary, dice: Dice): Span | undefined {
  const leaf = near(document, dice, /<([A-Za-z]\w*)(?:\s[^<>]*)?(?<!\/)>[^<>]*<\/\1>/g);
  if (!leaf) return undefined;
  return { from: document.indexOf('>', leaf.from) + 1, to: document.lastIndexOf('<', leaf.to - 1) };
}

const anyTag = /<(\/?)[A-Za-z][^<>]*?(\/?)>/g;

/** An element with all that is in it. */
export function elementNear(document: Binary, dice: Dice): Span | undefined {
  const start = startTagNear(document, dice);
  if (!start) return undefined;
  let depth = 0;
  anyTag.lastIndex = start.from;
  for (let tag = anyTag.exec(document); tag !== null; tag = anyTag.exec(document)) {
    if (tag[2] === '') depth += tag[1] === '' ? 1 : -1;
    if (depth <= 0) return { from: start.from, to: anyTag.lastIndex };
  }
  return undefined;
}

/** Between two tags. */
export function gapNear(document: Binary, dice: Dice): number {
  return tagNear(document, dice)?.to ?? document.length;
}

/** A mutation of what `find` finds. */
export const at =
  (find: (document: Binary, dice: Dice) => Span | undefined, change: (found: Binary, dice: Dice) => Binary): Mutation =>
  (document, dice) => {
    const span = find(document, dice);
    return span ? replaced(document, span, change(cut(document, span), dice)) : document;
  };
