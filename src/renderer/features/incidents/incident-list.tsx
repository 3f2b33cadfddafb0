/** All incidents, newest first, one stop of the Tab key, each with whether it calls for a refresh. */
import type { KeyboardEvent } from 'react';
import type { RefreshNeed } from '../../../shared/incident.ts';
import type { IncidentView } from '../../../shared/incident-views.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Tone } from '../../ui/sign.tsx';

export const needTones: Readonly<Record<RefreshNeed, Tone>> = {
  required: 'bad',
  maybe: 'warn',
  unknown: 'info',
  no: 'mute',
};

type IncidentListProps = {
  readonly incidents: readonly IncidentView[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
};

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Enter chooses where the arrows have come. */
function step(event: KeyboardEvent<HTMLUListElement>): void {
  const next = steps[event.key];
  const choices = [...event.currentTarget.querySelectorAll('button')];
  const at = choices.indexOf(event.target as HTMLButtonElement);
  if (next === undefined || at < 0) return;
  event.preventDefault();
  choices[next(at, choices.length - 1)]?.focus();
}

export function IncidentList({ incidents, chosen, onChoose }: IncidentListProps) {
  const t = useText();
  const { language } = useSettings();
  return (
    <Panel title={t('incident.all', { count: incidents.length })} className="screen-only incident-all">
      <ul className="incident-list" onKeyDown={step}>
        {incidents.map(({ id, published, title, refresh, closed, batches }) => (
          <li key={id}>
            <button
              type="button"
              className="incident-choice"
              tabIndex={id === chosen ? 0 : -1}
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <span className="incident-id">
                {id} <span className="soft">{published}</span>
              </span>
              <span>{title[language]}</span>
              <span className="row">
                <Badge tone={closed ? 'mute' : needTones[refresh]}>
                  {t(closed ? 'incident.closed' : `incident.need-${refresh}`)}
                </Badge>
                {batches.waiting > 0 && <Badge tone="info">{t('incident.waiting', { count: batches.waiting })}</Badge>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
