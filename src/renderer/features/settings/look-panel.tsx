/** How the app looks and listens on this machine: chosen and done, there is nothing to save. */
import { change, type Density, type Language, type Theme, useSettings } from '../../settings.ts';
import { languageChoices } from '../../text/languages.ts';
import { useText } from '../../text/text.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';

export function LookPanel() {
  const t = useText();
  const { language, theme, density, singleKeys } = useSettings();
  return (
    <Panel title={t('settings.look')}>
      <p className="soft">{t('settings.look-words')}</p>
      <div className="look">
        <Look<Language>
          label={t('settings.language')}
          hint={t('settings.language-hint')}
          value={language}
          options={languageChoices}
          onChange={(value) => change({ language: value })}
        />
        <Look<Theme>
          label={t('settings.theme')}
          hint={t('settings.theme-hint')}
          value={theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            text: t(`settings.theme-${value}`),
          }))}
          onChange={(value) => change({ theme: value })}
        />
        <Look<Density>
          label={t('settings.density')}
          hint={t('settings.density-hint')}
          value={density}
          options={(['comfortable', 'compact'] as const).map((value) => ({ value, text: t(`settings.${value}`) }))}
          onChange={(value) => change({ density: value })}
        />
        <Look<'on' | 'off'>
          label={t('settings.single-keys')}
          hint={t('settings.single-keys-hint')}
          value={singleKeys ? 'on' : 'off'}
          options={(['on', 'off'] as const).map((value) => ({ value, text: t(`settings.${value}`) }))}
          onChange={(value) => change({ singleKeys: value === 'on' })}
        />
      </div>
    </Panel>
  );
}

type LookProps<T extends string> = Parameters<typeof Segmented<T>>[0] & { readonly hint: string };

function Look<T extends string>({ hint, ...rest }: LookProps<T>) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {rest.label}
      </span>
      <div>
        <Segmented<T> {...rest} />
      </div>
      <p className="field-hint">{hint}</p>
    </div>
  );
}
