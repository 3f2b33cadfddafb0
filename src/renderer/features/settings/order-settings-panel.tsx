/** When FK takes order files, how large one may be, and what every order line must rest on. */
import { type Control, useController } from 'react-hook-form';
import type { Settings } from '../../../shared/settings.ts';
import { useText } from '../../text/text.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { ProfilePanel, type SettingsForm } from './profile-panel.tsx';
import { SettingCheck, SettingText } from './setting-fields.tsx';

const hours = ['uploadOpens', 'uploadCloses'] as const;
const limits = ['maxOrderLines', 'maxOrderBytes'] as const;
const required = ['purposeRequired', 'consentRequired'] as const;
const fields = [...hours, ...limits, ...required];

export function OrderSettingsPanel({ settings }: { readonly settings: Settings }) {
  const t = useText();
  return (
    <ProfilePanel title={t('settings.upload')} settings={settings} fields={fields}>
      {(control) => (
        <>
          {hours.map((name) => (
            <SettingText key={name} control={control} name={name} wrong="settings.uploadCloses-wrong" />
          ))}
          {limits.map((name) => (
            <CountField key={name} control={control} name={name} />
          ))}
          {required.map((name) => (
            <SettingCheck key={name} control={control} name={name} />
          ))}
        </>
      )}
    </ProfilePanel>
  );
}

type CountFieldProps = { readonly control: Control<SettingsForm>; readonly name: (typeof limits)[number] };

/** What is no number stays as it was written, and is refused. */
function CountField({ control, name }: CountFieldProps) {
  const t = useText();
  const { field, fieldState } = useController({ control, name });
  return (
    <TextInput
      label={t(`settings.${name}`)}
      hint={t(`settings.${name}-hint`)}
      value={String(field.value ?? '')}
      onChange={(text) => field.onChange(/^\d{1,12}$/.test(text.trim()) ? Number(text) : text)}
      onBlur={field.onBlur}
      error={fieldState.error === undefined ? undefined : t('settings.count-wrong')}
    />
  );
}
