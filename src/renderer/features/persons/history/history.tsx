/** What changed for the person and when, newest first: one delivery after the other, in words, with before and after. */
import type { HistoryChange, HistoryStep } from '../../../../shared/history-views.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { hrefOf } from '../../../route.ts';
import { formatInstant } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Tone } from '../../../ui/sign.tsx';
import { useEvidence } from '../evidence/evidence.tsx';
import { deliveryName } from '../evidence/evidence-sheet.tsx';
import { useReveal } from '../reveal.tsx';
import { BeforeAfter } from './before-after.tsx';
import { HistoryPages } from './history-pages.tsx';
import { shownWords } from './shown-words.ts';
import { useHistory } from './use-history.ts';
import './history.css';

const tones: Readonly<Record<HistoryChange['change'], Tone>> = {
  new: 'ok',
  returned: 'info',
  changed: 'warn',
  withdrawn: 'bad',
};

export function History({ profile }: { readonly profile: SchemaProfile }) {
  const t = useText();
  const history = useHistory();
  return (
    <HistoryPages of={history} isEmpty={history.steps.length === 0}>
      <ol className="history" aria-label={t('tab.history')}>
        {history.steps.map((step) => (
          <Step key={step.moment} step={step} profile={profile} />
        ))}
      </ol>
    </HistoryPages>
  );
}

function Step({ step, profile }: { readonly step: HistoryStep; readonly profile: SchemaProfile }) {
  const t = useText();
  const { delivery, file, receivedAt, changes } = step;
  return (
    <li className="history-step">
      <div className="history-when">
        <h3>
          <a href={hrefOf('deliveries', delivery.id)}>{deliveryName(t, delivery)}</a>
        </h3>
        <p className="soft">{t('history.received', { at: formatInstant(receivedAt) })}</p>
        <p className="soft history-file">{file}</p>
      </div>
      <ul>
        {changes.map((change) => (
          <Change key={change.record} change={change} profile={profile} />
        ))}
      </ul>
    </li>
  );
}

function Change({ change, profile }: { readonly change: HistoryChange; readonly profile: SchemaProfile }) {
  const t = useText();
  const showEvidence = useEvidence();
  const words = shownWords(t, useReveal(), change);
  return (
    <li className="history-change">
      <div className="history-words">
        {words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <span className="row-marks">
          <Badge tone={tones[change.change]}>{t(`history.${change.change}`)}</Badge>
          {change.refreshed && <Badge tone="info">{t('changes.refreshed')}</Badge>}
          {change.disputed && <Badge tone="bad">{t('record.disputed')}</Badge>}
        </span>
        <BeforeAfter change={change} profile={profile} />
      </div>
      <Button
        weight="quiet"
        aria-label={t('evidence.of', { mark: words[0] ?? '' })}
        onPress={() => showEvidence({ ...change, id: change.record, content: change.after ?? change.before ?? {} })}
      >
        {t('evidence.show')}
      </Button>
    </li>
  );
}
