/** Which month the calendar shows, and the way to others. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import { useSettings } from '../../../settings.ts';
import { formatMonthName } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { addMonths, firstOfMonth } from './month.ts';

type MonthHeadProps = {
  readonly reached: LocalDate;
  readonly today: LocalDate;
  readonly onReach: (night: LocalDate) => void;
};

export function MonthHead({ reached, today, onReach }: MonthHeadProps) {
  const t = useText();
  const { language } = useSettings();
  return (
    <div className="month-head">
      <h2 aria-live="polite">{formatMonthName(reached, language)}</h2>
      <div className="row">
        <Button
          weight="quiet"
          aria-label={t('deliveries.month-before')}
          onPress={() => onReach(addMonths(reached, -1))}
        >
          ←
        </Button>
        <Button
          weight="quiet"
          isDisabled={firstOfMonth(reached) === firstOfMonth(today)}
          onPress={() => onReach(today)}
        >
          {t('deliveries.today')}
        </Button>
        <Button weight="quiet" aria-label={t('deliveries.month-after')} onPress={() => onReach(addMonths(reached, 1))}>
          →
        </Button>
      </div>
    </div>
  );
}
