/** All shortcuts that work now, from the same list that makes them work. */
import { Switch } from 'react-aria-components/Switch';
import { change, useSettings } from '../settings.ts';
import { useText } from '../text/text.ts';
import { Sheet } from '../ui/sheet.tsx';
import { Keys } from './keys.tsx';
import { type Command, commandGroups, groupOf, useShownCommands } from './registry.ts';
import { isSingleKey } from './shortcut.ts';

type ShortcutSheetProps = { readonly isOpen: boolean; readonly onClose: () => void };
type Keyed = Command & { readonly shortcut: string };

const isKeyed = (command: Command): command is Keyed => command.shortcut !== undefined;

export function ShortcutSheet({ isOpen, onClose }: ShortcutSheetProps) {
  const t = useText();
  return (
    <Sheet isOpen={isOpen} title={t('keys.title')} onClose={onClose}>
      <SingleKeys />
      <Lists />
    </Sheet>
  );
}

/** WCAG 2.1.4: who speaks to the computer must be able to turn lone keys off. */
function SingleKeys() {
  const t = useText();
  const { singleKeys } = useSettings();
  return (
    <div className="stack">
      <Switch className="switch" isSelected={singleKeys} onChange={(on) => change({ singleKeys: on })}>
        <span className="switch-track" aria-hidden="true" />
        {t('keys.single')}
      </Switch>
      <p className="field-hint">{t('keys.single-words')}</p>
    </div>
  );
}

function Lists() {
  const t = useText();
  const { singleKeys } = useSettings();
  const keyed = useShownCommands()
    .filter(isKeyed)
    .filter(({ shortcut }) => singleKeys || !isSingleKey(shortcut));
  const groups = commandGroups.filter((group) => keyed.some((command) => groupOf(command) === group));
  return groups.map((group) => (
    <section key={group} className="stack" aria-label={t(`commands.${group}`)}>
      <h3>{t(`commands.${group}`)}</h3>
      <dl className="shortcuts">
        {keyed
          .filter((command) => groupOf(command) === group)
          .map((command) => (
            <div key={command.id}>
              <dt>{command.title}</dt>
              <dd>
                <Keys shortcut={command.shortcut} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  ));
}
