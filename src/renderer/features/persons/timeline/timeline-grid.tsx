/** The timeline's lines: months, today, and the two times when they are not now. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import { dayNumber } from '../../../days.ts';
import { useSettings } from '../../../settings.ts';
import { formatMonth } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { knownDay, usePast } from '../header/past.tsx';
import { placeOf, type TimeWindow, ticks } from './scale.ts';

export const headHeight = 26;

type GridProps = {
  readonly shown: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly today: LocalDate;
};

/** A day with a line of its own. */
type DayLine = { readonly key: string; readonly x: number; readonly words: string; readonly isPast: boolean };

const wordsRoom = 56;

export function Grid({ shown, width, height, today }: GridProps) {
  const { language } = useSettings();
  const days = useDayLines(shown, width, today);
  const isFree = (x: number): boolean => x < width - 40 && days.every((day) => Math.abs(x - day.x) > wordsRoom);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and dates, nothing here takes focus
    <g aria-hidden="true">
      {ticks(shown, width).map((month, place) => {
        const x = placeOf(dayNumber(month), shown, width);
        const withYear = place === 0 || month.slice(5, 7) === '01';
        return (
          <g key={month}>
            <line className="timeline-tick" x1={x} x2={x} y1={headHeight - 6} y2={height} />
            {isFree(x) && (
              <text className="timeline-month" x={x + 3} y={headHeight - 10}>
                {formatMonth(month, language, withYear)}
              </text>
            )}
          </g>
        );
      })}
      {days.map(({ key, x, words, isPast }) => (
        <g key={key}>
          <line className={isPast ? 'timeline-past' : 'timeline-today'} x1={x} x2={x} y1={headHeight - 6} y2={height} />
          <text
            className={isPast ? 'timeline-past-words' : 'timeline-now'}
            x={x}
            y={headHeight - 10}
            textAnchor="middle"
          >
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Today, and where we stand on either axis; where two words would collide, the first one has the room. */
function useDayLines(shown: TimeWindow, width: number, today: LocalDate): DayLine[] {
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
    const x = placeOf(dayNumber(date), shown, width);
    const isCrowded = lines.some((line) => line.words !== '' && Math.abs(line.x - x) < wordsRoom);
    if (x >= 0 && x <= width) lines.push({ key, x, words: isCrowded ? '' : words, isPast });
  }
  return lines;
}
