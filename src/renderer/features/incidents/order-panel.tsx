/** Counts whom an incident hits for the purpose that is chosen, shows them, and orders the refresh after a question. */
import { useState } from 'react';
import type { Purpose } from '../../../shared/identifier.ts';
import { addAffected, noneAffected } from '../../../shared/incident-sums.ts';
import type { IncidentView } from '../../../shared/incident-views.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PurposeChoice } from '../orders/order-choices.tsx';
import { AffectedTable, AffectedWords } from './affected-counts.tsx';
import { AffectedPeople } from './affected-people.tsx';
import { Ordering } from './ordering.tsx';
import { PagesButton } from './pages-button.tsx';
import { usePages } from './use-pages.ts';

const usualPerNight = '1000';

export function OrderPanel({ incident: { id, refreshOf, closed } }: { readonly incident: IncidentView }) {
  const t = useText();
  const counting = usePages('incident.affected', noneAffected, addAffected);
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [perNight, setPerNight] = useState(usualPerNight);
  const counts = counting.sum;
  const isCounted = counts !== null && !counting.isRunning;
  const canOrder = refreshOf.length > 0 && !closed;
  const count = (wanted: Purpose | null): void =>
    void counting.run({ id, ...(wanted !== null && { purpose: wanted }) });
  /** Who lacks a consent depends on it: what has been counted is counted anew. */
  const choose = (wanted: Purpose | null): void => {
    setPurpose(wanted);
    if (counts !== null) count(wanted);
  };
  const actions = (
    <PagesButton isRunning={counting.isRunning} onRun={() => count(purpose)} onStop={counting.stop}>
      {t('incident.count')}
    </PagesButton>
  );
  return (
    <Panel title={t('incident.plan')} actions={actions}>
      {canOrder && (
        <div className="screen-only">
          <PurposeChoice purpose={purpose} onChange={choose} />
        </div>
      )}
      <FaultNotice error={counting.error} />
      {counts === null && <p className="empty screen-only">{t('incident.count-first')}</p>}
      <AffectedWords counts={counts} isRunning={counting.isRunning} />
      {isCounted && <AffectedTable {...counts} />}
      {isCounted && counts.affected > 0 && <AffectedPeople key={purpose} id={id} purpose={purpose} />}
      {isCounted && counts.persons > 0 && canOrder && (
        <Ordering
          {...{ id, purpose, perNight }}
          persons={counts.persons}
          lines={counts.lines}
          onPerNight={setPerNight}
          onOrdered={counting.stop}
        />
      )}
    </Panel>
  );
}
