/** The screen of incidents: what went wrong at FK, whom it hit, and the refreshes that mend it. */
import { useState } from 'react';
import type { IncidentView } from '../../../shared/incident-views.ts';
import { useCall } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AddIncident } from './add-incident.tsx';
import { IncidentDetail } from './incident-detail.tsx';
import { IncidentList } from './incident-list.tsx';
import { OrderPanel } from './order-panel.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { ReportPanel } from './report-panel.tsx';
import './incidents.css';

export function Incidents() {
  const t = useText();
  const list = useCall('incident.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  /** What is written: a new incident, or one in the place of another. */
  const [writing, setWriting] = useState<'new' | IncidentView | null>(null);
  const incidents = list.data ?? [];
  const shown = incidents.find(({ id }) => id === chosen) ?? incidents[0];
  const choose = (id: string): void => {
    setChosen(id);
    // Its head first, however far down the last one was read.
    window.scrollTo({ top: 0 });
  };
  const add = (
    <Button weight="primary" onPress={() => setWriting('new')}>
      {t('incident.add')}
    </Button>
  );
  return (
    <Screen title={t('nav.incidents')} actions={add}>
      <FaultNotice error={list.error} />
      {writing !== null && (
        <AddIncident
          key={writing === 'new' ? '' : writing.id}
          instead={writing === 'new' ? null : writing}
          onClose={() => setWriting(null)}
          onAdded={(id) => {
            setWriting(null);
            setChosen(id);
          }}
        />
      )}
      <div className="incidents">
        <IncidentList incidents={incidents} chosen={shown?.id} onChoose={choose} />
        {shown && (
          <div className="stack" key={shown.id}>
            <IncidentDetail incident={shown} onCorrect={() => setWriting(shown)} />
            {shown.criterion !== null && <OrderPanel incident={shown} />}
            <ProgressPanel id={shown.id} />
            {shown.batches.ordered > 0 && <ReportPanel id={shown.id} />}
          </div>
        )}
      </div>
    </Screen>
  );
}
