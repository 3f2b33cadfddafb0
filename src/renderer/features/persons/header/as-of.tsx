/** The two times: on which day it held ("Gällde") and what we knew by then ("Känt av oss"). */
import type { LocalDate } from '../../../../shared/local-date.ts';
import { useText } from '../../../text/text.ts';
import { readDeliveryNumber, type Times } from '../../../times.ts';
import { DateInput, readDate } from '../../../ui/date-input.tsx';
import { ReadInput } from '../../../ui/read-input.tsx';
import { DeliveryPicker } from './delivery-picker.tsx';

type AsOfProps = { readonly times: Times; readonly onChange: (times: Times) => void };

const readKnown = (text: string): LocalDate | number | null | undefined => readDeliveryNumber(text) ?? readDate(text);
const writeKnown = (known: LocalDate | number): string => (typeof known === 'number' ? `#${known}` : known);

export function AsOf({ times, onChange }: AsOfProps) {
  const t = useText();
  const setKnown = (knownAt: LocalDate | number | null): void => onChange({ ...times, knownAt });
  return (
    <div className="row as-of">
      <DateInput
        label={t('as-of.valid')}
        placeholder={t('as-of.all-days')}
        value={times.validAt}
        onChange={(validAt) => onChange({ ...times, validAt })}
      />
      <ReadInput<LocalDate | number>
        label={t('as-of.known')}
        placeholder={t('as-of.now')}
        value={times.knownAt}
        read={readKnown}
        write={writeKnown}
        wrong={t('as-of.known-wrong')}
        onChange={setKnown}
      />
      <DeliveryPicker chosen={times.knownAt} onChoose={setKnown} />
    </div>
  );
}
