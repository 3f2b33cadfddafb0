/** The way to FK in the settings: written, tried, compared, saved. */
import type { Control } from 'react-hook-form';
import type { SettingsView } from '../../../../shared/settings-views.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SaveBar } from '../save-bar.tsx';
import { PinnedKeys } from './pinned-keys.tsx';
import { TrialView } from './trial-view.tsx';
import { useTransportForm } from './use-transport-form.ts';
import { WayFields } from './way-fields.tsx';
import type { WayForm } from './way-form.ts';

export function TransportPanel({ view }: { readonly view: SettingsView }) {
  const t = useText();
  const { form, values, trial, submit, undo, tryIt, trust, distrust, forgetSecret, saving } = useTransportForm(view);
  const hasKey = values.key !== '';
  const stored = view.secrets[hasKey ? 'sftp-passphrase' : 'sftp-password'];
  return (
    <Panel title={t('settings.transport')} className="wide">
      <form className="stack" onSubmit={submit} noValidate>
        <WayFields
          control={form.control as unknown as Control<WayForm>}
          kind={values.kind}
          hasSecret={stored}
          hasKey={hasKey}
        />
        {values.kind === 'sftp' && (
          <>
            {stored && (
              <div>
                <Button onPress={forgetSecret}>{t(hasKey ? 'way.forget-passphrase' : 'way.forget-password')}</Button>
              </div>
            )}
            <PinnedKeys keys={values.hostKeys} onRemove={distrust} />
          </>
        )}
        {values.kind !== 'none' && (
          <div className="row">
            <Button onPress={tryIt} isDisabled={trial.isRunning}>
              {t('trial.run')}
            </Button>
            <span className="soft">{t('trial.hint')}</span>
          </div>
        )}
        <TrialView trial={trial} isSftp={values.kind === 'sftp'} onTrust={trust} />
        <SaveBar isDirty={form.formState.isDirty} isSaving={saving.isPending} error={saving.error} onUndo={undo} />
      </form>
    </Panel>
  );
}
