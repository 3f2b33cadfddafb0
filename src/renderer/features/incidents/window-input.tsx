/** The days on which FK was wrong, as far as the notice tells. */
import { useText } from '../../text/text.ts';
import { DateInput } from '../../ui/date-input.tsx';
import type { Draft } from './draft.ts';

type WindowProps = Pick<Draft, 'from' | 'to'> & {
  readonly isTurned: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
};

export function WindowInput({ from, to, isTurned, onChange }: WindowProps) {
  const t = useText();
  return (
    <div className="field">
      <div className="fields">
        <DateInput
          label={t('incident.from')}
          placeholder={t('date.pattern')}
          value={from}
          onChange={(day) => onChange({ from: day })}
        />
        <DateInput
          label={t('incident.to')}
          placeholder={t('date.pattern')}
          value={to}
          onChange={(day) => onChange({ to: day })}
        />
      </div>
      <p role="status" className={isTurned ? 'field-error' : 'field-hint'}>
        {t(isTurned ? 'incident.turned' : 'incident.window-hint')}
      </p>
    </div>
  );
}
