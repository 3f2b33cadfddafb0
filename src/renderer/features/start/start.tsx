/** The first screen: what needs a person now, or what to do next when nothing does. */
import type { AppView, DeliveryView, FlagView, OrderListView, StatusView } from '../../../shared/views.ts';
import { useCall } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Attention } from './attention.tsx';
import { NextStep } from './next-step.tsx';

export type Situation = {
  readonly about: AppView;
  readonly status: StatusView;
  readonly flags: readonly FlagView[];
  readonly deliveries: readonly DeliveryView[];
  readonly orders: OrderListView;
};

export function Start() {
  const t = useText();
  const about = useCall('app.about', {});
  const status = useCall('status.get', { nights: 30 });
  const flags = useCall('flag.list', { state: 'open' });
  const deliveries = useCall('delivery.list', { limit: 60 });
  const orders = useCall('order.list', { limit: 1 });
  const error = about.error ?? status.error ?? flags.error ?? deliveries.error ?? orders.error;
  const ready = about.data && status.data && flags.data && deliveries.data && orders.data;
  return (
    <Screen title={t('nav.start')}>
      <FaultNotice error={error} />
      {ready && (
        <>
          <Attention flags={flags.data} status={status.data} deliveries={deliveries.data} />
          <NextStep about={about.data} orders={orders.data} status={status.data} deliveries={deliveries.data} />
        </>
      )}
    </Screen>
  );
}
