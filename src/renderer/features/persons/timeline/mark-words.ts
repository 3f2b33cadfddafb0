/** Marks in words: what a screen reader says, what stands below the timeline, and its table twin. */

import { addDays } from '../../../days.ts';
import { formatOre, formatShare } from '../../../text/format.ts';
import type { Tell } from '../../../text/text.ts';
import type { Mark } from '../model/marks.ts';

/** The last day covered, as FK writes it; null when open or unknown. */
export const lastDay = (mark: Mark): string | null => (mark.to === null ? null : addDays(mark.to, -1));

export function spanWords(t: Tell, mark: Mark): string {
  if (mark.from === null) return '';
  const to = lastDay(mark);
  return to === null ? t('mark.open', { from: mark.from }) : t('mark.span', { from: mark.from, to });
}

/** `Sjukpenning, 2026-08-14 till 2026-08-31, 50 %`. */
export function markWords(t: Tell, mark: Mark, benefit: string): string {
  const amount = mark.amount === null ? '' : formatOre(mark.amount);
  const parts =
    mark.kind === 'period'
      ? [benefit, spanWords(t, mark), mark.extent === null ? '' : formatShare(mark.extent)]
      : [benefit, t(`mark.${mark.kind}`), mark.at ?? '', amount, mark.from === null ? '' : aboutWords(t, mark)];
  const doubts = [mark.withdrawn ? t('record.withdrawn') : '', mark.disputed ? t('record.disputed') : ''];
  return [...parts, ...doubts].filter((part) => part !== '').join(', ');
}

const aboutWords = (t: Tell, mark: Mark): string => t('mark.about', { span: spanWords(t, mark) });
