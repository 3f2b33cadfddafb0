/** Puts in a notice of one's own, or one anew in the place of an earlier: its text, whom it hit, and what a refresh is of. */
import { useEffect, useRef, useState } from 'react';
import type { IncidentView } from '../../../shared/incident-views.ts';
import { useCall, useCommand } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { BenefitChoice } from '../orders/order-choices.tsx';
import { CriterionInput } from './criterion-input.tsx';
import { blank, type Draft, draftOf, inputOf, isReady, isTurned } from './draft.ts';
import { NoticeInput } from './notice-input.tsx';
import { WindowInput } from './window-input.tsx';

type AddIncidentProps = {
  /** What it corrects, which is closed when it is in; null: a new one. */
  readonly instead: IncidentView | null;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
};

export function AddIncident({ instead, onClose, onAdded }: AddIncidentProps) {
  const t = useText();
  const announce = useAnnounce();
  const add = useCommand('incident.add');
  const close = useCommand('incident.close');
  const [draft, setDraft] = useState(instead === null ? blank : draftOf(instead));
  const form = useRef<HTMLDivElement>(null);
  const profile = useCall('schema.profile', {}).data;
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const done = (id: string): void => {
    announce(t('incident.added', { id }));
    onAdded(id);
  };
  const save = (): void =>
    add.mutate(inputOf(draft), {
      onSuccess: ({ id }) => {
        if (instead === null) return done(id);
        close.mutate({ id: instead.id, note: t('incident.replaced-by', { id }) }, { onSuccess: () => done(id) });
      },
    });
  return (
    <Panel
      title={instead === null ? t('incident.add-title') : t('incident.correct-title', { id: instead.id })}
      className="screen-only"
      actions={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
    >
      <div className="stack incident-form" ref={form}>
        {instead !== null && <p className="soft">{t('incident.correct-words', { id: instead.id })}</p>}
        <NoticeInput draft={draft} onChange={change} />
        <TextInput label={t('incident.title')} value={draft.title} onChange={(title) => change({ title })} required />
        <CriterionInput draft={draft} onChange={(criterion) => change({ criterion })} />
        {profile && (
          <BenefitChoice
            chosen={draft.benefits}
            profile={profile}
            error={undefined}
            onChange={(benefits) => change({ benefits })}
            isRequired={false}
          />
        )}
        <p className="field-hint">{t('incident.benefits-hint')}</p>
        <WindowInput from={draft.from} to={draft.to} isTurned={isTurned(draft)} onChange={change} />
        <FaultNotice error={add.error ?? close.error} />
        <div className="row">
          <Button weight="primary" isDisabled={!isReady(draft) || add.isPending || close.isPending} onPress={save}>
            {t('incident.save')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
