/** The settings: how the app looks here, and what the profile says, each saved with its trace. */
import { useCall } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AboutPanel, ChangesPanel } from './about-panel.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import { FilesPanel, IdentitiesPanel } from './files-panel.tsx';
import { KeptPanel } from './kept-panel.tsx';
import { LookPanel } from './look-panel.tsx';
import { OrderSettingsPanel } from './order-settings-panel.tsx';
import { RetentionPanel } from './retention/retention-panel.tsx';
import { SchedulePanel } from './schedule-panel.tsx';
import { SchemaPanel } from './schema-panel.tsx';
import { TransportPanel } from './transport/transport-panel.tsx';
import { TrustPanel } from './trust-panel.tsx';
import { useWarnBeforeClosing } from './unsaved.ts';
import './settings.css';

export function SettingsScreen() {
  const t = useText();
  useWarnBeforeClosing();
  const { data: view, error, refetch } = useCall('settings.get', {});
  return (
    <Screen title={t('nav.settings')}>
      <FaultNotice error={error} onRetry={() => void refetch()} />
      <p className="soft">{t('settings.takes-effect')}</p>
      <div className="settings">
        {view && <TransportPanel view={view} />}
        {view && <CalendarPanel settings={view.settings} />}
        {view && <SchedulePanel view={view} />}
        {view && <OrderSettingsPanel settings={view.settings} />}
        {view && <FilesPanel settings={view.settings} />}
        <LookPanel />
        {view && <IdentitiesPanel settings={view.settings} />}
        <SchemaPanel />
        <KeptPanel />
        {view && <RetentionPanel settings={view.settings} />}
        {view && <TrustPanel directory={view.directory} />}
        {view && <AboutPanel view={view} />}
        {view && <ChangesPanel changes={view.changes} />}
      </div>
    </Screen>
  );
}
