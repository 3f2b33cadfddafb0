/** The commands that every screen has: where to go, what to do, how it looks. */
import { moveInList } from '../commands/move-in-list.ts';
import { type Command, useCommands } from '../commands/registry.ts';
import { focusSearch } from '../commands/search-field.ts';
import { useCommand } from '../queries.ts';
import { go, goToVolume, hrefOf, type Screen, screens } from '../route.ts';
import { change, type Settings, useSettings } from '../settings.ts';
import { type Tell, useText } from '../text/text.ts';
import { useAnnounce } from '../ui/announcer.tsx';

/** The second key after `g`. */
const letters: Readonly<Record<Screen, string>> = {
  start: 's',
  persons: 'p',
  deliveries: 'd',
  orders: 'o',
  register: 'r',
  incidents: 'n',
  settings: 'i',
};

type Openers = { readonly onPalette: () => void; readonly onShortcuts: () => void };

export function useAppCommands({ onPalette, onShortcuts }: Openers): void {
  const t = useText();
  const work = useWorkCommands(t);
  const settings = useSettings();
  useCommands([
    ...screens.map(
      (screen): Command => ({
        id: `go.${screen}`,
        group: 'go',
        title: t('do.go', { screen: t(`nav.${screen}`) }),
        shortcut: `g ${letters[screen]}`,
        run: () => (isShown(screen) ? focusHeading() : go(screen)),
      }),
    ),
    { id: 'go.volume', group: 'go', title: t('do.volume'), words: t('do.volume-words'), run: goToVolume },
    { id: 'go.search', group: 'go', title: t('do.search'), shortcut: '/', words: t('do.search-words'), run: toSearch },
    ...work,
    ...lookCommands(settings, t),
    { id: 'help.palette', group: 'help', title: t('do.palette'), shortcut: 'mod+k', keyOnly: true, run: onPalette },
    { id: 'help.shortcuts', group: 'help', title: t('keys.title'), shortcut: '?', run: onShortcuts },
    {
      id: 'list.next',
      group: 'help',
      title: t('do.next-row'),
      shortcut: 'j',
      keyOnly: true,
      run: () => moveInList('ArrowDown'),
    },
    {
      id: 'list.previous',
      group: 'help',
      title: t('do.previous-row'),
      shortcut: 'k',
      keyOnly: true,
      run: () => moveInList('ArrowUp'),
    },
  ]);
}

/** What runs in the background, whichever screen is shown; how it went is said. */
function useWorkCommands(t: Tell): readonly Command[] {
  const announce = useAnnounce();
  const night = useCommand('night.run');
  const compose = useCommand('order.compose');
  const fetchNow = (): void => {
    announce(t('fetch.begun'));
    night.mutate(
      {},
      { onSuccess: ({ fetched }) => announce(t('fetch.done', { fetched })), onError: () => go('deliveries') },
    );
  };
  const composeNow = (): void => {
    const tell = (count: number): void => announce(t('outbox.composed', { count }));
    compose.mutate({}, { onSuccess: (files) => tell(files.length), onSettled: () => go('orders') });
  };
  return [
    { id: 'do.fetch', group: 'do', title: t('fetch.now'), words: t('do.fetch-words'), run: fetchNow },
    { id: 'do.compose', group: 'do', title: t('do.compose'), words: t('do.order-words'), run: composeNow },
    // Sending cannot be undone: it is asked about where the files are shown.
    { id: 'do.send', group: 'do', title: t('do.send'), words: t('do.order-words'), run: () => go('orders') },
  ];
}

function lookCommands({ language, theme, density }: Settings, t: Tell): readonly Command[] {
  const look = (id: string, title: string, words: string, part: Partial<Settings>): Command => ({
    ...{ id: `look.${id}`, group: 'look', title, words },
    run: () => change(part),
  });
  const other = density === 'compact' ? 'comfortable' : 'compact';
  const themes = (['system', 'light', 'dark'] as const).filter((one) => one !== theme);
  return [
    language === 'sv'
      ? look('language', 'English', 'språk language engelska', { language: 'en' })
      : look('language', 'Svenska', 'språk language swedish', { language: 'sv' }),
    ...themes.map((one) =>
      look(one, t('do.theme', { theme: t(`settings.theme-${one}`) }), 'tema theme', { theme: one }),
    ),
    look('density', t('do.density', { density: t(`settings.${other}`) }), 'täthet density rader', { density: other }),
  ];
}

const isShown = (screen: Screen): boolean => window.location.hash === hrefOf(screen);
const focusHeading = (): void => document.querySelector<HTMLElement>('main h1')?.focus();

/** The field of the screen that is shown, else that of the persons. */
function toSearch(): void {
  if (!focusSearch()) go('persons');
}
