/** The two times: on which day it held ("Gällde") and what we knew by then ("Känt av oss"); loud when not now. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import type { PersonView } from '../../../../shared/views.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Notice } from '../../../ui/notice.tsx';

export type Times = { readonly validAt: LocalDate | null; readonly knownAt: LocalDate | null };

type AsOfProps = {
  readonly times: Times;
  readonly view: PersonView | undefined;
  readonly onChange: (times: Times) => void;
};

export function AsOf({ times, onChange }: Pick<AsOfProps, 'times' | 'onChange'>) {
  const t = useText();
  return (
    <div className="row as-of">
      <DateInput
        label={t('as-of.valid')}
        placeholder={t('as-of.all-days')}
        value={times.validAt}
        onChange={(validAt) => onChange({ ...times, validAt })}
      />
      <DateInput
        label={t('as-of.known')}
        placeholder={t('as-of.now')}
        value={times.knownAt}
        onChange={(knownAt) => onChange({ ...times, knownAt })}
      />
    </div>
  );
}

export function NotNow({ times, view, onChange }: AsOfProps) {
  const t = useText();
  if (times.validAt === null && times.knownAt === null) return null;
  return (
    <Notice
      tone="warn"
      role="status"
      title={t('as-of.not-now')}
      actions={<Button onPress={() => onChange({ validAt: null, knownAt: null })}>{t('as-of.back')}</Button>}
    >
      <p>
        {times.validAt !== null && t('as-of.valid-words', { date: times.validAt })}{' '}
        {times.knownAt !== null && knownWords(t, times.knownAt, view)}
      </p>
    </Notice>
  );
}

function knownWords(t: ReturnType<typeof useText>, date: LocalDate, view: PersonView | undefined): string {
  const delivery = view?.knownAt;
  return delivery
    ? t('as-of.known-delivery', { date, id: delivery.id, night: delivery.night ?? '–' })
    : t('as-of.known-words', { date });
}
