/** The first screen: what needs a person now, what is new since the last visit, and what to do next. */
import { useCall } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Fresh } from './fresh.tsx';
import { NextStep } from './next-step.tsx';
import { tasksOf } from './tasks.ts';
import { Today } from './today.tsx';

/** The clock alone makes a night overdue and then missing. Milliseconds. */
const refreshEvery = 5 * 60_000;

export function Start() {
  const t = useText();
  const about = useCall('app.about', {});
  const status = useCall('status.get', { nights: 30 }, { refreshEvery });
  const attention = useCall('attention.get', {});
  const orders = useCall('order.list', { limit: 1 });
  const profile = useCall('schema.profile', {});
  const error = about.error ?? status.error ?? attention.error ?? orders.error ?? profile.error;
  const ready = about.data && status.data && attention.data && orders.data && profile.data;
  if (!ready) {
    return (
      <Screen title={t('nav.start')}>
        <FaultNotice error={error} />
      </Screen>
    );
  }
  const rows = tasksOf(attention.data, status.data.nights).length + attention.data.flags.length;
  return (
    <Screen title={t('nav.start')}>
      <FaultNotice error={error} />
      <div className="start">
        <Today attention={attention.data} nights={status.data.nights} first={1} />
        <div className="stack">
          {attention.data.newest !== null && (
            <Fresh attention={attention.data} profile={profile.data} first={rows + 1} />
          )}
          <NextStep
            about={about.data}
            orders={orders.data}
            nights={status.data.nights}
            hasDeliveries={attention.data.newest !== null || attention.data.stopped.count > 0}
          />
        </div>
      </div>
    </Screen>
  );
}
