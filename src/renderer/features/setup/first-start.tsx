/** Shows the app when there is a profile, the wizard when there is none, and what is wrong when it cannot be used. */
import type { ReactNode } from 'react';
import type { Fault } from '../../../shared/fault.ts';
import { useCall, useFreshness } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Wizard } from './wizard.tsx';
import '../settings/settings.css';

/** What keeps the profile from being opened; all else is told where it matters. */
const isAboutProfile = ({ code }: Fault): boolean => /^(profile|store|schema)\./.test(code);

export function FirstStart({ children }: { readonly children: ReactNode }) {
  useFreshness();
  const t = useText();
  const { data, error, isPending, refetch } = useCall('setup.state', {});
  if (isPending) return null;
  if (data?.state === 'new') return <Wizard directory={data.directory} demo={data.demo} />;
  if (error === null || !isAboutProfile(error.fault)) return children;
  return (
    <main className="setup">
      <Screen title={t('setup.unusable')}>
        <FaultNotice error={error} onRetry={() => void refetch()} />
        <p>{t('setup.unusable-words')}</p>
      </Screen>
    </main>
  );
}
