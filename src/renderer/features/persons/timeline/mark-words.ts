/** Marks in words: what a screen reader says, what stands on their card, and in the table twin. */
import { addDays } from '../../../days.ts';
import { formatCount, formatOre, formatShare } from '../../../text/format.ts';
import type { Tell } from '../../../text/text.ts';
import type { Mark } from '../model/marks.ts';
import { amountOf } from '../model/totals.ts';

type Days = Pick<Mark, 'from' | 'to'>;

/** The last day covered, as FK writes it; null when open or unknown. */
export const lastDay = ({ to }: Days): string | null => (to === null ? null : addDays(to, -1));

export function spanWords(t: Tell, days: Days): string {
  if (days.from === null) return '';
  const to = lastDay(days);
  return to === null ? t('mark.open', { from: days.from }) : t('mark.span', { from: days.from, to });
}

/** Each stretch of days that was paid and that no period covers, as a sentence. */
export const outsideWords = (t: Tell, { outside }: Pick<Mark, 'outside'>): string[] =>
  outside.map((days) => t('mark.outside', { span: spanWords(t, days) }));

/** `Sjukpenning, 2026-08-14 till 2026-08-31, 50 %`. */
export function markWords(t: Tell, mark: Mark, benefit: string): string {
  const amount = mark.amount === null ? '' : formatOre(mark.amount);
  const parts =
    mark.kind === 'period'
      ? [benefit, spanWords(t, mark), mark.extent === null ? '' : formatShare(mark.extent)]
      : [benefit, t(`mark.${mark.kind}`), mark.at ?? '', amount, mark.from === null ? '' : aboutWords(t, mark)];
  const doubts = [mark.withdrawn ? t('record.withdrawn') : '', mark.disputed ? t('record.disputed') : ''];
  return [...parts, ...outsideWords(t, mark), ...doubts].filter((part) => part !== '').join(', ');
}

const aboutWords = (t: Tell, mark: Mark): string => t('mark.about', { span: spanWords(t, mark) });

const dayOf = (mark: Mark | undefined): string => mark?.at ?? mark?.from ?? '';

/** `7 utbetalningar, 2026-01-23 till 2026-03-25, tillsammans 12 345,00 kr`. */
export function bundleWords(t: Tell, marks: readonly Mark[]): string {
  const [first] = marks;
  if (first === undefined) return '';
  const days = [...new Set([dayOf(first), dayOf(marks.at(-1))])];
  const total = amountOf(marks);
  const outside = marks.filter((mark) => mark.outside.length > 0).length;
  return [
    t(`bundle.${first.kind}`, { count: marks.length }),
    days.length > 1 ? t('mark.span', { from: days[0] ?? '', to: days[1] ?? '' }) : days[0],
    total === null ? '' : t('bundle.total', { amount: formatOre(total) }),
    outside === 0 ? '' : t('bundle.outside', { count: formatCount(outside) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
