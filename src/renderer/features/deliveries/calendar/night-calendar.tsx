/** A month of nights as a grid for mouse and keyboard: each night's state in words, months back and forth, today. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../../../shared/local-date.ts';
import { useCall } from '../../../queries.ts';
import { useSettings } from '../../../settings.ts';
import { formatWeekday } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { FaultNotice } from '../../../ui/fault.tsx';
import { type NightCell, nightCells, weeksOf } from '../night-grid.ts';
import { dayAfterKey, firstOfMonth, weeksAround } from './month.ts';
import { MonthHead } from './month-head.tsx';
import { Night } from './night-cell.tsx';
import './night-calendar.css';

type NightCalendarProps = {
  readonly today: LocalDate;
  readonly selected: LocalDate | null;
  readonly onSelect: (cell: NightCell) => void;
};

/** 2024-01-01 was a Monday. */
const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => `2024-01-0${day}`);

export function NightCalendar({ today, selected, onSelect }: NightCalendarProps) {
  const t = useText();
  const { language } = useSettings();
  const { table, reached, setReached, cells, error, onKeyDown } = useMonth(selected ?? today);
  const nextDue = cells.find(({ state }) => state === 'due' || state === 'warned')?.night;
  return (
    <div className="stack">
      <MonthHead reached={reached} today={today} onReach={setReached} />
      <FaultNotice error={error} />
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are reached by arrow keys is a grid
        role="grid"
        className="nights"
        aria-label={t('deliveries.calendar-caption')}
        onKeyDown={onKeyDown}
      >
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
                  {cell && (
                    <Night
                      cell={cell}
                      isSelected={cell.night === selected}
                      isInTurn={cell.night === reached}
                      isToday={cell.night === today}
                      isLater={cell.state === 'due' && cell.night !== nextDue}
                      isOutside={firstOfMonth(cell.night) !== firstOfMonth(reached)}
                      onSelect={() => onSelect(cell)}
                      onReach={setReached}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The month that is shown is that of the day that the keyboard has reached. */
function useMonth(begin: LocalDate) {
  const table = useRef<HTMLTableElement>(null);
  const [reached, setReached] = useState(begin);
  const [isMoving, setMoving] = useState(false);
  useEffect(() => setReached(begin), [begin]);
  const { data, error } = useCall('night.list', weeksAround(reached), { keepLast: true });
  const cells = nightCells(data?.nights ?? [], data?.deliveries ?? []);
  // The day may be of a month that is still on its way.
  useEffect(() => {
    const day = isMoving ? table.current?.querySelector<HTMLElement>(`[data-night="${reached}"]`) : null;
    if (!day || data === undefined) return;
    day.focus();
    setMoving(false);
  }, [isMoving, reached, data]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = dayAfterKey(reached, event.key, event.shiftKey);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setReached(next);
    setMoving(true);
  };
  return { table, reached, setReached, cells, error, onKeyDown };
}
