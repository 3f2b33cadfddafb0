/** The timeline's head: years or months above, what they are divided into below, and the days that stand out. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import { dayNumber } from '../../../days.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import type { TimeScale } from './scale.ts';
import { headWords, tickWords } from './tick-words.ts';
import type { Ticks } from './ticks.ts';
import { type DayLine, wordsRoom } from './use-day-lines.ts';

const axisHeight = 52;
const [headBase, tickBase, dayBase] = [13, 30, 47] as const;
/** Least pixels for a month with its year. */
const headRoom = 66;
/** Least pixels for a tick's words before the right edge, which would cut them. */
const tickRoom = 30;

type AxisProps = { readonly scale: TimeScale; readonly ticks: Ticks; readonly days: readonly DayLine[] };

export function Axis({ scale, ticks, days }: AxisProps) {
  const t = useText();
  const { language } = useSettings();
  const { width, perDay, x } = scale;
  return (
    <svg viewBox={`0 0 ${width} ${axisHeight}`} width={width} height={axisHeight} aria-hidden>
      {headPlaces(ticks.heads, scale).map(({ date, at }) => (
        <text key={date} className="timeline-head" x={at + 3} y={headBase}>
          {headWords(language, ticks, date)}
        </text>
      ))}
      {ticks.dates.map((date) => (
        <g key={date}>
          <line className="timeline-tick" x1={x(dayNumber(date))} x2={x(dayNumber(date))} y1={18} y2={axisHeight} />
          {x(dayNumber(date)) < width - tickRoom && (
            <text className="timeline-month" x={x(dayNumber(date)) + 3} y={tickBase}>
              {tickWords(t, language, ticks.unit, date, perDay)}
            </text>
          )}
        </g>
      ))}
      {days.map((day) => (
        <g key={day.key}>
          <DayStroke day={day} from={dayBase + 2} to={axisHeight} />
          <text
            className={day.isPast ? 'timeline-past-words' : 'timeline-now'}
            x={Math.max(wordsRoom / 2 - 4, Math.min(day.x, width - wordsRoom / 2 + 4))}
            y={dayBase}
            textAnchor="middle"
          >
            {day.words}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The first stands at the left edge however far back it began, unless the next one needs the room. */
function headPlaces(heads: readonly LocalDate[], { x, width }: TimeScale): { date: LocalDate; at: number }[] {
  return heads
    .map((date) => ({ date, at: Math.max(0, x(dayNumber(date))) }))
    .filter(
      ({ at }, place, all) => (all[place + 1]?.at ?? width) - at >= headRoom || (place > 0 && at < width - headRoom),
    );
}

export function DayStroke({ day, from, to }: { readonly day: DayLine; readonly from: number; readonly to: number }) {
  return <line className={day.isPast ? 'timeline-past' : 'timeline-today'} x1={day.x} x2={day.x} y1={from} y2={to} />;
}
