/** One delivery: how it stands, what can be done about it, what it changed, and where it came from. */
import { tookEffect } from '../../../shared/delivery-state.ts';
import type { DeliveryView } from '../../../shared/views.ts';
import { useText } from '../../text/text.ts';
import { Panel } from '../../ui/panel.tsx';
import { WorkThrough } from '../persons/work-list/work-through.tsx';
import { DeliveryActions } from './actions/delivery-actions.tsx';
import { DisputeActions } from './actions/dispute-actions.tsx';
import { Changes } from './changes/changes.tsx';
import { DeliveryBadge } from './delivery-badge.tsx';
import { Counts, Origin } from './delivery-facts.tsx';
import { DeliveryState } from './delivery-state.tsx';
import { DriftTable } from './drift-table.tsx';

type DeliveryDetailProps = {
  readonly delivery: DeliveryView;
  /** Deliveries for which this one counts instead. */
  readonly supersedes: readonly number[];
};

export function DeliveryDetail({ delivery, supersedes }: DeliveryDetailProps) {
  const t = useText();
  return (
    <Panel
      title={t('delivery.title', { id: delivery.id, file: delivery.file })}
      actions={<DeliveryBadge delivery={delivery} />}
      className="delivery"
    >
      <DeliveryState delivery={delivery} supersedes={supersedes} />
      {delivery.state === 'applied' ? (
        <Changes key={delivery.id} delivery={delivery.id}>
          {delivery.persons > 0 && <WorkThrough filters={{ delivery: delivery.id }} />}
          <DisputeActions delivery={delivery} />
        </Changes>
      ) : (
        <DeliveryActions delivery={delivery} />
      )}
      <div className="delivery-facts">
        {tookEffect(delivery) && <Counts delivery={delivery} />}
        <Origin delivery={delivery} />
      </div>
      {delivery.drift.length > 0 && <DriftTable delivery={delivery} />}
    </Panel>
  );
}
