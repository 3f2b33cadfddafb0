/** The last nights as a calendar: one cell per night, its state in words. */
import { useSettings } from '../../settings.ts';
import { formatCount, formatMonth, formatWeekday } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Sign } from '../../ui/sign.tsx';
import { cellLooks, type NightCell, weeksOf } from './night-grid.ts';
import './night-calendar.css';

type NightCalendarProps = {
  readonly cells: readonly NightCell[];
  readonly selected: NightCell['night'] | null;
  readonly onSelect: (cell: NightCell) => void;
};

/** 2024-01-01 was a Monday. */
const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => `2024-01-0${day}`);

export function NightCalendar({ cells, selected, onSelect }: NightCalendarProps) {
  const t = useText();
  const { language } = useSettings();
  return (
    <table className="nights">
      <caption className="hidden-visually">{t('deliveries.calendar-caption')}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {formatWeekday(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(cells).map((week) => (
          <tr key={week.find((cell) => cell !== null)?.night}>
            {week.map((cell, day) => (
              <td key={weekdays[day]}>
                {cell && <Night cell={cell} isSelected={cell.night === selected} onSelect={onSelect} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type NightProps = {
  readonly cell: NightCell;
  readonly isSelected: boolean;
  readonly onSelect: (cell: NightCell) => void;
};

function Night({ cell, isSelected, onSelect }: NightProps) {
  const t = useText();
  const { language } = useSettings();
  const look = cellLooks[cell.state];
  const persons = cell.deliveries.reduce((sum, delivery) => sum + delivery.persons, 0);
  const day = cell.night.slice(8).replace(/^0/, '');
  const month = day === '1' ? formatMonth(cell.night, language, false) : '';
  if (cell.state === 'not-expected') {
    return (
      <div className="night night-not-expected">
        <span className="night-day">{day}</span>
        <span className="night-words">{month}</span>
      </div>
    );
  }
  return (
    <button
      type="button"
      className={`night night-${cell.state} tone-${look.tone}`}
      aria-pressed={isSelected}
      onClick={() => onSelect(cell)}
    >
      <span className="night-day">
        {`${day} ${month}`}
        <span className="hidden-visually">{` (${cell.night}) `}</span>
        {cell.state !== 'due' && cell.state !== 'delivered' && <Sign tone={look.tone} />}
      </span>
      <span className="night-words">
        {cell.state === 'delivered' ? formatCount(persons) : t(look.text)}
        {cell.state === 'delivered' && (
          <span className="hidden-visually">{` ${t('deliveries.night-persons', { persons })}`}</span>
        )}
      </span>
    </button>
  );
}
