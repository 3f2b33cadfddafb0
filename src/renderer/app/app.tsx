/** Everything that all screens share: the service, texts, freshness, progress, navigation. */
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Bridge } from '../../shared/contract.ts';
import { PrintProvider } from '../export/printing.tsx';
import { Deliveries } from '../features/deliveries/deliveries.tsx';
import { Incidents } from '../features/incidents/incidents.tsx';
import { Orders } from '../features/orders/orders.tsx';
import { useAskWhenOpened } from '../features/persons/person-query.ts';
import { Persons } from '../features/persons/persons.tsx';
import { Register } from '../features/register/register.tsx';
import { SettingsScreen } from '../features/settings/settings.tsx';
import { FirstStart } from '../features/setup/first-start.tsx';
import { Start } from '../features/start/start.tsx';
import { VolumeScreen } from '../features/volume/volume-screen.tsx';
import { BridgeContext, newQueryClient, useBridge } from '../queries.ts';
import { go, type Route, useRoute } from '../route.ts';
import { useSettings } from '../settings.ts';
import { useText } from '../text/text.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Commands } from './commands.tsx';
import { useKeptFocus } from './keep-focus.ts';
import { ProgressProvider } from './progress.tsx';
import { Sidebar } from './sidebar.tsx';
import './app.css';

export function App({ bridge }: { readonly bridge: Bridge }) {
  const [client] = useState(newQueryClient);
  const { language } = useSettings();
  return (
    <BridgeContext value={bridge}>
      <QueryClientProvider client={client}>
        <I18nProvider locale={language === 'sv' ? 'sv-SE' : 'en-GB'}>
          <Announcer>
            <ProgressProvider>
              <PrintProvider>
                <FirstStart>
                  <Frame />
                </FirstStart>
              </PrintProvider>
            </ProgressProvider>
          </Announcer>
        </I18nProvider>
      </QueryClientProvider>
    </BridgeContext>
  );
}

function Frame() {
  const t = useText();
  const route = useRoute();
  const title = t(`nav.${route.screen}`);
  useAskWhenOpened();
  useKeptFocus();
  const bridge = useBridge();
  useEffect(() => bridge.on('show', ({ screen }) => go(screen)), [bridge]);
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}>
        {t('nav.skip')}
      </button>
      <Commands />
      <Sidebar current={route.screen} />
      <main className="main">
        <ScreenOf route={route} />
      </main>
    </div>
  );
}

function ScreenOf({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'start':
      return <Start />;
    case 'persons':
      return <Persons item={route.item} times={route.times} />;
    case 'deliveries':
      if (route.volume !== undefined) return <VolumeScreen benefit={route.volume} />;
      return <Deliveries item={route.item} night={route.night ?? null} />;
    case 'orders':
      return <Orders />;
    case 'register':
      return <Register />;
    case 'incidents':
      return <Incidents />;
    case 'settings':
      return <SettingsScreen />;
  }
}
