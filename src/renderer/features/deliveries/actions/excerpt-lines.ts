/** Takes the text around a fault apart into numbered lines, one of them with the place. */
import type { Excerpt } from '../../../../shared/quarantine-views.ts';

export type ExcerptLine = {
  readonly number: number;
  readonly text: string;
  /** Index in `text` of the place; null on all lines but one. At the end of the text nothing stands there. */
  readonly at: number | null;
};

const lineEnd = /\r\n|\r|\n/;

export function excerptLines({ line, before, after }: Excerpt): ExcerptLine[] {
  const [lead, tail] = [before.split(lineEnd), after.split(lineEnd)];
  const [begun = '', rest = ''] = [lead.at(-1), tail[0]];
  const texts = [...lead.slice(0, -1), begun + rest, ...tail.slice(1)];
  const place = lead.length - 1;
  return texts.map((text, index) => ({ number: line + index, text, at: index === place ? begun.length : null }));
}
