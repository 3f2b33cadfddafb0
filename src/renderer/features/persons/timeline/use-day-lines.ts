/** The days that have a line of their own through all lanes: today, and where we stand on either time axis. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import { dayNumber } from '../../../days.ts';
import { useText } from '../../../text/text.ts';
import { knownDay, usePast } from '../header/past.tsx';
import type { TimeScale } from './scale.ts';

export type DayLine = { readonly key: string; readonly x: number; readonly words: string; readonly isPast: boolean };

/** Pixels: the longest of the words in any language. */
export const wordsRoom = 52;

/** Where two words would collide, the first one has the room. */
export function useDayLines(scale: TimeScale, today: LocalDate): DayLine[] {
  const t = useText();
  const past = usePast();
  const asked = [
    { key: 'valid', date: past.times.validAt, words: t('timeline.valid'), isPast: true },
    { key: 'known', date: knownDay(past), words: t('timeline.known'), isPast: true },
    { key: 'today', date: today, words: t('timeline.today'), isPast: false },
  ];
  const lines: DayLine[] = [];
  for (const { key, date, words, isPast } of asked) {
    if (date === null) continue;
    const x = scale.x(dayNumber(date) + 0.5);
    const isCrowded = lines.some((line) => line.words !== '' && Math.abs(line.x - x) < wordsRoom);
    if (x >= 0 && x <= scale.width) lines.push({ key, x, words: isCrowded ? '' : words, isPast });
  }
  return lines;
}
