/** New order lines for one person, checked by the service's own rules while they are written. */
import { type FormEvent, useMemo, useState } from 'react';
import { createOrderCheck } from '../../../core/order/check.ts';
import type { Input } from '../../../shared/contract.ts';
import type { Fault } from '../../../shared/fault.ts';
import { faultMessage } from '../../../shared/fault-text.ts';
import { restsOnConsent } from '../../../shared/identifier.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { AppView, OrderAddedView } from '../../../shared/views.ts';
import { useCall, useCommand } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { AddedNotice } from './added-notice.tsx';
import { BasisFields } from './basis-fields.tsx';
import { type Draft, emptyDraft, fieldFaults } from './draft.ts';
import { BenefitChoice, KindChoice } from './order-choices.tsx';

type OrderFormProps = { readonly about: AppView; readonly profile: SchemaProfile };

export function OrderForm({ about, profile }: OrderFormProps) {
  const t = useText();
  const { language } = useSettings();
  const { draft, faults, change, submit, add } = useDraft(about, profile);
  const say = (fault: Fault | undefined) => (fault === undefined ? undefined : faultMessage(fault, language));
  return (
    <Panel title={t('order.new')}>
      <form className="stack" onSubmit={submit} noValidate>
        <KindChoice kind={draft.kind} onChange={(kind) => change({ kind })} />
        <TextInput
          label={t('order.personnummer')}
          value={draft.personnummer}
          onChange={(personnummer) => change({ personnummer })}
          hint={t('order.personnummer-hint')}
          error={say(faults.personnummer)}
          required
        />
        {draft.kind !== 'cancel' && (
          <TextInput
            label={t('order.from')}
            value={draft.from}
            onChange={(from) => change({ from })}
            placeholder={t('date.pattern')}
            error={say(faults.from)}
            required
          />
        )}
        <BenefitChoice
          chosen={draft.benefits}
          profile={profile}
          error={say(faults.benefits)}
          onChange={(benefits) => change({ benefits })}
        />
        <BasisFields draft={draft} faults={faults} change={change} />
        <div className="row">
          <Button type="submit" weight="primary" isDisabled={add.isPending}>
            {t('order.add')}
          </Button>
        </div>
      </form>
      <FaultNotice error={add.error} />
      {add.data && <AddedNotice result={add.data} />}
    </Panel>
  );
}

/** The draft and its check. After lines were taken only the number is emptied: the next person often gets the same. */
function useDraft(about: AppView, profile: SchemaProfile) {
  const t = useText();
  const announce = useAnnounce();
  const add = useCommand('order.add');
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [tried, setTried] = useState(false);
  const settings = useCall('settings.get', {}).data?.settings;
  const check = useMemo(() => {
    const { today, testIdentities } = about;
    return createOrderCheck({
      today,
      testIdentities,
      catalogue: profile.benefits,
      purpose: null,
      ...requiredBy(settings),
    });
  }, [about, profile, settings]);
  const checked = check({ ...draft, purpose: draft.purpose ?? '' });
  const done = ({ added }: OrderAddedView): void => {
    announce(t('order.added', { count: added }));
    if (added === 0) return;
    setDraft((before) => ({ ...before, personnummer: '' }));
    setTried(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (checked.ok) add.mutate(inputOf(draft), { onSuccess: done });
    else announce(t('order.mend'));
  };
  return {
    draft,
    faults: fieldFaults(draft, checked.ok ? [] : checked.faults, tried),
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
    submit,
    add,
  };
}

const requiredBy = (settings: Settings | undefined) => ({
  purposeRequired: settings?.purposeRequired ?? false,
  consentRequired: settings?.consentRequired ?? false,
});

function inputOf({ kind, purpose, consent, personnummer, benefits, from }: Draft): Input<'order.add'> {
  const lines = [{ personnummer, benefits: [...benefits], from: kind === 'cancel' ? '' : from }];
  const written = restsOnConsent(purpose) ? consent.trim() : '';
  return { kind, lines, ...(purpose && { purpose }), ...(written && { consent: written }) };
}
