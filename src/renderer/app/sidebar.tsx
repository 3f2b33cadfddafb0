/** Navigation, what waits for a person, and the choices of language and theme. */
import { memo } from 'react';
import { Keys } from '../commands/keys.tsx';
import { runCommand } from '../commands/registry.ts';
import { useHasUnsaved } from '../features/settings/unsaved.ts';
import { useCall } from '../queries.ts';
import { hrefOf, type Screen, screens } from '../route.ts';
import { change, type Language, type Theme, useSettings } from '../settings.ts';
import { formatCount } from '../text/format.ts';
import { languageChoices } from '../text/languages.ts';
import { useText } from '../text/text.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Training } from './training.tsx';

/** Drawn again when another screen is shown, not when one person follows the other. */
export const Sidebar = memo(function Sidebar({ current }: { readonly current: Screen }) {
  const t = useText();
  return (
    <header className="sidebar">
      <p className="sidebar-name">{t('app.name')}</p>
      <Training />
      <nav aria-label={t('nav.label')}>
        <ul className="sidebar-links">
          {screens.map((screen) => (
            <li key={screen}>
              <a className="sidebar-link" href={hrefOf(screen)} aria-current={screen === current ? 'page' : undefined}>
                {t(`nav.${screen}`)}
                {screen === 'start' && <OpenFlags />}
                {screen === 'settings' && <Unsaved />}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="sidebar-foot">
        <LastNight />
        <CommandButtons />
        <Choices />
      </div>
    </header>
  );
});

/** The way to the palette and to the shortcuts for who does not know their keys yet. */
function CommandButtons() {
  const t = useText();
  const { singleKeys } = useSettings();
  return (
    <div className="sidebar-commands">
      <button type="button" onClick={() => runCommand('help.palette')}>
        {t('palette.title')} <Keys shortcut="mod+k" />
      </button>
      <button type="button" onClick={() => runCommand('help.shortcuts')}>
        {t('keys.open')} {singleKeys && <Keys shortcut="?" />}
      </button>
    </div>
  );
}

function OpenFlags() {
  const t = useText();
  const count = (useCall('flag.count', {}).data ?? []).reduce((sum, { open }) => sum + open, 0);
  if (count === 0) return null;
  return (
    <span className="sidebar-count">
      {formatCount(count)}
      <span className="hidden-visually"> {t('nav.open-flags')}</span>
    </span>
  );
}

/** Changes of settings that wait to be saved follow the reader from screen to screen. */
function Unsaved() {
  const t = useText();
  return useHasUnsaved() ? <span className="sidebar-count">{t('settings.unsaved-mark')}</span> : null;
}

/** The newest night that has come: the first thing a case handler wants to be sure of. */
function LastNight() {
  const t = useText();
  const about = useCall('app.about', {}).data;
  const nights = useCall('status.get', { nights: 30 }).data?.nights ?? [];
  const came = nights.filter((night) => night.state === 'delivered' || night.state === 'empty');
  const last = came
    .map((night) => night.night)
    .sort()
    .at(-1);
  return (
    <div className="sidebar-night">
      <p>{last === undefined ? t('nav.no-night') : t('nav.last-night')}</p>
      <p> {last} </p>
      {about && <p>{t('nav.version', { version: about.version })}</p>}
    </div>
  );
}

function Choices() {
  const t = useText();
  const { language, theme } = useSettings();
  return (
    <>
      <Segmented<Language>
        label={t('settings.language')}
        value={language}
        options={languageChoices}
        onChange={(value) => change({ language: value })}
      />
      <Segmented<Theme>
        label={t('settings.theme')}
        value={theme}
        options={[
          { value: 'system', text: t('settings.theme-system') },
          { value: 'light', text: t('settings.theme-light') },
          { value: 'dark', text: t('settings.theme-dark') },
        ]}
        onChange={(value) => change({ theme: value })}
      />
    </>
  );
}
