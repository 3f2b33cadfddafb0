/** The command palette: every command by a few letters, a person by number, a delivery by its own. */
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { useText } from '../text/text.ts';
import { fuzzy } from './fuzzy.ts';
import { Keys } from './keys.tsx';
import { type Command, commandGroups, groupOf, useShownCommands } from './registry.ts';
import { recentCommands, useTypedCommands } from './typed-commands.ts';

type PaletteProps = { readonly isOpen: boolean; readonly onClose: () => void };

export function Palette({ isOpen, onClose }: PaletteProps) {
  const t = useText();
  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="palette-frame">
        <Dialog className="palette" aria-label={t('palette.title')}>
          <Finder onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const typed = useTypedCommands(text);
  const able = [...useShownCommands(), ...recentCommands(t)].filter(({ keyOnly }) => !keyOnly);
  const found = [...typed, ...fuzzy(able, text, ({ title, words = '' }) => `${title} ${words}`)];
  const run = (id: string): void => {
    const chosen = found.find((command) => command.id === id);
    // Closed first: what the command opens or focuses must not lose the focus to the closing dialog.
    onClose();
    if (chosen) requestAnimationFrame(chosen.run);
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className="palette-field" autoComplete="off" spellCheck="false">
        <Label className="hidden-visually">{t('palette.label')}</Label>
        <Input
          role="combobox"
          aria-expanded
          className="input palette-input"
          placeholder={t('palette.placeholder')}
          autoFocus
        />
      </SearchField>
      <ListBox
        className="palette-list"
        aria-label={t('palette.commands')}
        onAction={(key) => run(String(key))}
        renderEmptyState={() => <p className="palette-empty">{t('palette.none')}</p>}
      >
        {text.trim() === '' ? (
          <Grouped commands={found} />
        ) : (
          found.map((command) => <Line key={command.id} command={command} inGroup />)
        )}
      </ListBox>
    </Autocomplete>
  );
}

function Grouped({ commands }: { readonly commands: readonly Command[] }) {
  const t = useText();
  const groups = commandGroups.map((group) => ({
    group,
    own: commands.filter((command) => groupOf(command) === group),
  }));
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ group, own }) => (
      <ListBoxSection key={group} id={`group-${group}`}>
        <Header className="palette-group">{t(`commands.${group}`)}</Header>
        {own.map((command) => (
          <Line key={command.id} command={command} />
        ))}
      </ListBoxSection>
    ));
}

type LineProps = { readonly command: Command; readonly inGroup?: boolean };

function Line({ command, inGroup = false }: LineProps) {
  const t = useText();
  return (
    <ListBoxItem id={command.id} textValue={command.title} className="palette-line">
      <span className="palette-title">{command.title}</span>
      {inGroup && <span className="soft">{t(`commands.${groupOf(command)}`)}</span>}
      {command.shortcut !== undefined && <Keys shortcut={command.shortcut} />}
    </ListBoxItem>
  );
}
