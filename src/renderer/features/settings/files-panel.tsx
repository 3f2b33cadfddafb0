/** How files are named, what is mirrored, and in which language the service speaks. */
import type { Settings } from '../../../shared/settings.ts';
import { languageChoices } from '../../text/languages.ts';
import { useText } from '../../text/text.ts';
import { FormRadio } from '../../ui/form-fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { SettingCheck, SettingText } from './setting-fields.tsx';

export function FilesPanel({ settings }: { readonly settings: Settings }) {
  const t = useText();
  const names = ['orderName', 'responseName'] as const;
  const fields = ['language', 'mirrorUnregistered', ...names] as const;
  return (
    <ProfilePanel title={t('settings.files')} settings={settings} fields={fields}>
      {(control) => (
        <>
          <FormRadio
            control={control}
            name="language"
            label={t('settings.messages')}
            hint={t('settings.messages-hint')}
            options={languageChoices}
          />
          <SettingCheck control={control} name="mirrorUnregistered" />
          {names.map((name) => (
            <SettingText key={name} control={control} name={name} wrong="settings.name-wrong" />
          ))}
        </>
      )}
    </ProfilePanel>
  );
}

export function IdentitiesPanel({ settings }: { readonly settings: Settings }) {
  const t = useText();
  return (
    <ProfilePanel title={t('settings.identities')} settings={settings} fields={['testIdentities']}>
      {(control, { testIdentities }) => (
        <>
          {testIdentities && (
            <Notice tone="bad" title={t('settings.identities-warning')}>
              <p>{t('settings.identities-words')}</p>
            </Notice>
          )}
          <SettingCheck control={control} name="testIdentities" />
        </>
      )}
    </ProfilePanel>
  );
}
