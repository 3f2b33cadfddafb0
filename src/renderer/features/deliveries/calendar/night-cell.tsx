/** One night of the calendar: its day, its state in a word and a sign. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import { useSettings } from '../../../settings.ts';
import { formatCount, formatMonth } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Sign } from '../../../ui/sign.tsx';
import { cellLooks, type NightCell } from '../night-grid.ts';

type NightProps = {
  readonly cell: NightCell;
  readonly isSelected: boolean;
  /** The one that Tab reaches. */
  readonly isInTurn: boolean;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  /** Due, but not the next that is. */
  readonly isLater: boolean;
  readonly onSelect: () => void;
  readonly onReach: (night: LocalDate) => void;
};

export function Night({ cell, isSelected, isInTurn, isToday, isOutside, isLater, onSelect, onReach }: NightProps) {
  const t = useText();
  const { language } = useSettings();
  const { state, night } = cell;
  const look = cellLooks[state];
  const day = night.slice(8).replace(/^0/, '');
  const month = day === '1' ? ` ${formatMonth(night, language, false)}` : '';
  return (
    <button
      type="button"
      className={`night night-${state} tone-${look.tone}`}
      data-night={night}
      data-outside={isOutside || undefined}
      data-later={isLater || undefined}
      tabIndex={isInTurn ? 0 : -1}
      aria-pressed={isSelected}
      aria-current={isToday ? 'date' : undefined}
      onClick={onSelect}
      onFocus={() => onReach(night)}
    >
      <span className="night-day">
        <span>
          {day}
          {month}
        </span>
        <span className="hidden-visually">{` (${night}) `}</span>
        {hasSign(cell) && <Sign tone={look.tone === 'ok' ? 'info' : look.tone} />}
      </span>
      <Words cell={cell} />
      {cell.marks && (
        <span className="hidden-visually"> {cell.marks.map((mark) => t(`night.mark-${mark}`)).join(', ')}</span>
      )}
      {isToday && <span className="hidden-visually"> {t('deliveries.today')}</span>}
    </button>
  );
}

/** A plain night has none, and so has one that is still to come. */
const hasSign = ({ state, marks = [] }: NightCell): boolean =>
  marks.length > 0 || (state !== 'due' && state !== 'delivered' && state !== 'not-expected');

function Words({ cell: { state, deliveries } }: Pick<NightProps, 'cell'>) {
  const t = useText();
  const persons = deliveries.reduce((sum, delivery) => sum + delivery.persons, 0);
  if (state === 'not-expected') return <span className="hidden-visually">{t('night.not-expected')}</span>;
  if (state !== 'delivered') return <span className="night-words">{t(cellLooks[state].text)}</span>;
  return (
    <span className="night-words">
      {formatCount(persons)}
      <span className="hidden-visually">{` ${t('deliveries.night-persons', { persons })}`}</span>
    </span>
  );
}
