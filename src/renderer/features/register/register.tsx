/** The screen of the register: an insurer's own list beside it, how many subscriptions there are, and which they are. */
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
        <ReconcilePanel />
        <div className="stack">
          <RegisterCounts />
          <RegisterList />
        </div>
      </div>
    </Screen>
  );
}
