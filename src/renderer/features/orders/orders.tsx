/** The screen of orders: new lines, files on their way, and what became of every line. */
import { useCall } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ImportPanel } from './import-panel.tsx';
import { ImportPreview } from './import-preview.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { OrderForm } from './order-form.tsx';
import { OutboxPanel } from './outbox-panel.tsx';
import { useImport } from './use-import.ts';
import './orders.css';

export function Orders() {
  const t = useText();
  const about = useCall('app.about', {});
  const profile = useCall('schema.profile', {});
  const list = useImport();
  return (
    <Screen title={t('nav.orders')}>
      <FaultNotice error={about.error ?? profile.error} />
      <div className="orders">
        <div className="stack">
          {about.data && profile.data && <OrderForm about={about.data} profile={profile.data} />}
          <ImportPanel of={list} />
        </div>
        <div className="stack">
          <ImportPreview of={list} />
          <OutboxPanel />
          {profile.data && <LinesPanel profile={profile.data} />}
        </div>
      </div>
    </Screen>
  );
}
