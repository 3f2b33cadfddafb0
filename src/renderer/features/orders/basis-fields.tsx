/** Why one orders, and the record of the individual's consent where the purpose rests on it. */
import type { Fault } from '../../../shared/fault.ts';
import { faultMessage } from '../../../shared/fault-text.ts';
import { restsOnConsent } from '../../../shared/identifier.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { TextInput } from '../../ui/text-input.tsx';
import type { Draft, FieldFaults } from './draft.ts';
import { PurposeChoice } from './order-choices.tsx';

type Basis = Pick<Draft, 'purpose' | 'consent'>;

type BasisFieldsProps = {
  readonly draft: Basis;
  readonly faults: FieldFaults;
  readonly change: (part: Partial<Basis>) => void;
};

export function BasisFields({ draft, faults, change }: BasisFieldsProps) {
  const t = useText();
  const { language } = useSettings();
  const say = (fault: Fault | undefined) => (fault === undefined ? undefined : faultMessage(fault, language));
  return (
    <>
      <PurposeChoice purpose={draft.purpose} error={say(faults.purpose)} onChange={(purpose) => change({ purpose })} />
      {restsOnConsent(draft.purpose) && (
        <TextInput
          label={t('order.consent')}
          value={draft.consent}
          onChange={(consent) => change({ consent })}
          hint={t('order.consent-hint')}
          error={say(faults.consent)}
        />
      )}
    </>
  );
}
