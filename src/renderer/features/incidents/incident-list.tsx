/** All incidents, newest first, each with whether it calls for a refresh. */
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

export function IncidentList({ incidents, chosen, onChoose }: IncidentListProps) {
  const t = useText();
  const { language } = useSettings();
  return (
    <Panel title={t('incident.all', { count: incidents.length })} className="screen-only">
      <ul className="incident-list">
        {incidents.map(({ id, published, title, refresh, closed, batches }) => (
          <li key={id}>
            <button
              type="button"
              className="incident-choice"
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
