/** The screen of orders: new lines, files on their way, and what became of every line. */
import { useCall } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ImportPanel } from './import-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { OrderForm } from './order-form.tsx';
import { OutboxPanel } from './outbox-panel.tsx';
import './orders.css';

export function Orders() {
  const t = useText();
  const about = useCall('app.about', {});
  const profile = useCall('schema.profile', {});
  return (
    <Screen title={t('nav.orders')}>
      <FaultNotice error={about.error ?? profile.error} />
      <div className="orders">
        <div className="stack">
          {about.data && profile.data && <OrderForm about={about.data} profile={profile.data} />}
          <ImportPanel />
        </div>
        <div className="stack">
          <OutboxPanel />
          {profile.data && <LinesPanel profile={profile.data} />}
        </div>
      </div>
    </Screen>
  );
}
