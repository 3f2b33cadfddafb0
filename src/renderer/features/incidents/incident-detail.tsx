/** One incident: what happened, to whom, when, and what to do. */
import { useState } from 'react';
import type { IncidentView } from '../../../shared/incident-views.ts';
import { useCommand } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { formatInstant } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { NoteDialog } from '../../ui/note-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { needTones } from './incident-list.tsx';
import { useBenefitNames } from './use-benefit-names.ts';

type IncidentDetailProps = { readonly incident: IncidentView; readonly onCorrect: () => void };

export function IncidentDetail({ incident, onCorrect }: IncidentDetailProps) {
  const t = useText();
  const { language } = useSettings();
  const close = useCommand('incident.close');
  const [isClosing, setClosing] = useState(false);
  const { id, title, refresh, own, closed, notice } = incident;
  const actions = own && !closed && (
    <div className="row">
      <Button onPress={onCorrect}>{t('incident.correct')}</Button>
      <Button onPress={() => setClosing(true)}>{t('incident.close')}</Button>
    </div>
  );
  return (
    <Panel title={`${id} · ${title[language]}`} actions={actions}>
      <div className="row">
        <Badge tone={needTones[refresh]}>{t(`incident.need-${refresh}`)}</Badge>
        {own && <Badge tone="mute">{t('incident.own')}</Badge>}
      </div>
      <Facts facts={useFacts(incident)} />
      {notice !== '' && <p className="incident-notice">{notice}</p>}
      <FaultNotice error={close.error} />
      <NoteDialog
        isOpen={isClosing}
        title={t('incident.close-title', { id })}
        confirm={t('incident.close')}
        noteLabel={t('incident.close-note')}
        onClose={() => setClosing(false)}
        onConfirm={(note) => close.mutate({ id, note })}
      >
        <p>{t('incident.close-words')}</p>
      </NoteDialog>
    </Panel>
  );
}

function useFacts({ words, criterion, refreshOf, window, fixed, todo, source, closed }: IncidentView): Fact[] {
  const t = useText();
  const { language } = useSettings();
  const nameOf = useBenefitNames();
  const of = refreshOf === 'all' ? t('incident.everything') : refreshOf.map(nameOf).join(', ');
  const unknown = t('incident.unknown');
  const whom = (
    <>
      {words?.[language] ?? t('incident.nobody')}
      {criterion !== null && <code className="incident-criterion">{criterion}</code>}
    </>
  );
  return [
    { label: t('incident.whom'), value: whom },
    ...(of === '' ? [] : [{ label: t('incident.of'), value: of }]),
    { label: t('incident.window'), value: `${window.from ?? unknown} – ${window.to ?? unknown}` },
    { label: t('incident.fixed'), value: fixed ?? unknown },
    ...(todo[language] === '' ? [] : [{ label: t('incident.todo'), value: todo[language] }]),
    ...(source === '' ? [] : [{ label: t('incident.source'), value: source }]),
    ...(closed ? [{ label: t('incident.closed'), value: `${formatInstant(closed.at)}: ${closed.note}` }] : []),
  ];
}
