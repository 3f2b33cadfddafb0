/** What the transport's form does: tries what is written, trusts what was compared, saves both way and secret. */
import { useCallback } from 'react';
import type { TransportSettings } from '../../../../shared/settings.ts';
import type { SettingsView } from '../../../../shared/settings-views.ts';
import { useCommand } from '../../../queries.ts';
import { useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { keepDraft } from '../unsaved.ts';
import { useSavedForm } from '../use-saved-form.ts';
import { useWayTrial } from './use-way-trial.ts';
import { formOf, resolveWay, type WayForm } from './way-form.ts';

const draft = 'transport';

export function useTransportForm(view: SettingsView) {
  const t = useText();
  const announce = useAnnounce();
  const setTransport = useCommand('transport.set');
  const setSecret = useCommand('secret.set');
  const saved = formOf(view.transport);
  const form = useSavedForm<WayForm, TransportSettings | null>(draft, saved, resolveWay);
  const values = form.watch();
  const way = useWayTrial(form, values);
  const name = values.key === '' ? 'sftp-password' : 'sftp-passphrase';
  const done = useCallback(() => {
    keepDraft(draft, undefined);
    announce(t('settings.saved'));
  }, [announce, t]);
  const submit = form.handleSubmit(async (transport) => {
    const { secret } = values;
    try {
      await setTransport.mutateAsync({ transport });
      if (transport?.kind === 'sftp' && secret !== '') await setSecret.mutateAsync({ name, value: secret });
    } catch {
      // The fault is told below the form, which keeps what was written.
      return;
    }
    form.reset(formOf(transport));
    done();
  });
  const undo = (): void => {
    keepDraft(draft, undefined);
    way.trial.forget();
    form.reset(saved);
  };
  const saving = {
    isPending: setTransport.isPending || setSecret.isPending,
    error: setTransport.error ?? setSecret.error,
  };
  const forgetSecret = (): void =>
    setSecret.mutate({ name, value: null }, { onSuccess: () => announce(t('way.forgotten')) });
  return { form, values, submit, undo, saving, forgetSecret, ...way };
}
