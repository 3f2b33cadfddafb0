/** A panel with some of the profile's settings: a form that is saved as a whole. */
import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import type { Input } from '../../../shared/contract.ts';
import { settingsInput } from '../../../shared/contract-fields.ts';
import type { Settings } from '../../../shared/settings.ts';
import { useCommand } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SaveBar } from './save-bar.tsx';
import { keepDraft } from './unsaved.ts';
import { useSavedForm } from './use-saved-form.ts';

export type SettingsForm = Input<'settings.set'>;

type ProfilePanelProps = {
  readonly title: string;
  readonly settings: Settings;
  /** Which of the settings are here. */
  readonly fields: readonly (keyof Settings & keyof SettingsForm)[];
  readonly children: (control: Control<SettingsForm>, values: SettingsForm) => ReactNode;
};

export function ProfilePanel({ title, settings, fields, children }: ProfilePanelProps) {
  const t = useText();
  const announce = useAnnounce();
  const save = useCommand('settings.set');
  const draft = fields.join(' ');
  const saved = Object.fromEntries(fields.map((name) => [name, settings[name]])) as SettingsForm;
  const form = useSavedForm<SettingsForm, SettingsForm>(draft, saved, zodResolver(settingsInput));
  const submit = form.handleSubmit((values) =>
    save.mutate(values, {
      onSuccess: () => {
        keepDraft(draft, undefined);
        announce(t('settings.saved'));
      },
    }),
  );
  return (
    <Panel title={title}>
      <form className="stack" onSubmit={submit} noValidate>
        {children(form.control as unknown as Control<SettingsForm>, form.watch())}
        <SaveBar
          isDirty={form.formState.isDirty}
          isSaving={save.isPending}
          error={save.error}
          onUndo={() => {
            keepDraft(draft, undefined);
            form.reset(saved);
          }}
        />
      </form>
    </Panel>
  );
}
