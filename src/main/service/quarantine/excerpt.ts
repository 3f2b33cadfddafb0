/** Cuts out the masked text around a place in an archived file. */
import type { Excerpt } from '../../../shared/quarantine-views.ts';
import type { Context } from '../context.ts';
import { textOf } from '../file-text.ts';
import type { StoredDelivery } from '../store-values.ts';
import { maskText } from './mask.ts';
import type { Mark } from './trail.ts';

const shown = { characters: 400, lines: 3 };

/** Four bytes for each character shown, and as many again for what must be read to tell markup from text. */
const mostAfter = 8 * shown.characters;
const mostBefore = 64 * 1024;

const lineEnd = /\r\n|\r|\n/g;

/** The text around a place, or null where nobody can read it. */
export async function excerptAt(
  ctx: Context,
  delivery: StoredDelivery,
  mark: Mark,
  names: ReadonlySet<string>,
  line: number,
): Promise<Excerpt | null> {
  const text = await textOf(ctx, delivery);
  if (!text) return null;
  const isNear = mark.byte - mark.readFrom <= mostBefore;
  // Where no markup was seen for long, everything is hidden: nobody can say what is a tag there.
  const from = isNear ? mark.readFrom : mark.byte - mostBefore;
  const bytes = await ctx.archive.slice(delivery.sha256, from, mark.byte + mostAfter);
  const before = text.decode(bytes.subarray(0, mark.byte - from));
  const masked = maskText(before + text.decode(bytes.subarray(mark.byte - from)), isNear ? names : new Set());
  const shownBefore = lastLines(masked.slice(0, before.length).replace(/^\uFEFF/, ''));
  const after = firstLines(masked.slice(before.length));
  return { line: line - [...shownBefore.matchAll(lineEnd)].length, before: shownBefore, after };
}

function lastLines(text: string): string {
  const ends = [...text.matchAll(lineEnd)];
  const first = ends.at(-1 - shown.lines);
  const from = first === undefined ? 0 : first.index + first[0].length;
  return text.slice(Math.max(from, text.length - shown.characters));
}

function firstLines(text: string): string {
  const end = [...text.matchAll(lineEnd)][shown.lines];
  return text.slice(0, Math.min(end?.index ?? text.length, shown.characters));
}
