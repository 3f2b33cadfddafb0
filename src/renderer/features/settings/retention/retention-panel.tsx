/** The rule of retention: how long, who is due by it, and what has been removed. */
import { type Control, useController } from 'react-hook-form';
import type { Settings } from '../../../../shared/settings.ts';
import { useText } from '../../../text/text.ts';
import { Panel } from '../../../ui/panel.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { ProfilePanel, type SettingsForm } from '../profile-panel.tsx';
import { DuePersons } from './due-persons.tsx';
import { Removals } from './removals.tsx';

export function RetentionPanel({ settings }: { readonly settings: Settings }) {
  const t = useText();
  return (
    <>
      <ProfilePanel title={t('retention.title')} settings={settings} fields={['retentionMonths']}>
        {(control) => (
          <>
            <p className="soft">{t('retention.words')}</p>
            <MonthsField control={control} />
          </>
        )}
      </ProfilePanel>
      <Panel title={t('retention.due-title')} className="retention-due">
        {settings.retentionMonths === null ? (
          <p className="empty">{t('retention.no-rule')}</p>
        ) : (
          <DuePersons key={settings.retentionMonths} />
        )}
        <Removals />
      </Panel>
    </>
  );
}

/** Empty is no rule. What is no number stays as it was written, and is refused. */
function MonthsField({ control }: { readonly control: Control<SettingsForm> }) {
  const t = useText();
  const { field, fieldState } = useController({ control, name: 'retentionMonths' });
  const read = (text: string): number | string | null => {
    if (text.trim() === '') return null;
    return /^\d{1,6}$/.test(text.trim()) ? Number(text) : text;
  };
  return (
    <TextInput
      label={t('settings.retentionMonths')}
      hint={t('settings.retentionMonths-hint')}
      value={String(field.value ?? '')}
      onChange={(text) => field.onChange(read(text))}
      onBlur={field.onBlur}
      error={fieldState.error === undefined ? undefined : t('settings.retentionMonths-wrong')}
    />
  );
}
