/** The screen of the register: how many subscriptions there are, which they are, and an insurer's own list beside them. */
import { useText } from '../../text/text.ts';
import { Screen } from '../../ui/screen.tsx';
import { ReconcilePanel } from './reconcile-panel.tsx';
import { RegisterCounts } from './register-counts.tsx';
import { RegisterList } from './register-list.tsx';
import './register.css';

export function Register() {
  const t = useText();
  return (
    <Screen title={t('nav.register')}>
      <div className="register">
        <div className="stack">
          <RegisterCounts />
          <RegisterList />
        </div>
        <ReconcilePanel />
      </div>
    </Screen>
  );
}
