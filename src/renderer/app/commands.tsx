/** What the frame shows of the commands: the palette and the sheet of shortcuts, and the keys that open them. */
import { memo, useState } from 'react';
import { Palette } from '../commands/palette.tsx';
import { ShortcutSheet } from '../commands/shortcut-sheet.tsx';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { useAppCommands } from './app-commands.ts';
import '../commands/commands.css';

type Shown = 'palette' | 'shortcuts' | null;

export const Commands = memo(function Commands() {
  const [shown, setShown] = useState<Shown>(null);
  useShortcuts();
  useAppCommands({
    onPalette: () => setShown((now) => (now === 'palette' ? null : 'palette')),
    onShortcuts: () => setShown('shortcuts'),
  });
  const close = (): void => setShown(null);
  return (
    <>
      <Palette isOpen={shown === 'palette'} onClose={close} />
      <ShortcutSheet isOpen={shown === 'shortcuts'} onClose={close} />
    </>
  );
});
