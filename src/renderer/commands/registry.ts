/**
 * Every command of the app, as data: the palette (Ctrl/Cmd+K), the keyboard and the sheet of shortcuts (?) all read
 * this one list. A screen or panel adds its own for as long as it is shown, in one line:
 *
 *     useCommands([{ id: 'orders.send', title: t('outbox.send'), shortcut: 's', run: () => send.mutate({}) }]);
 *
 * That is all: the command is found in the palette under "On this screen", its key works, the sheet lists it.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';

/** The headings of the palette and of the sheet, in this order. */
export const commandGroups = ['here', 'go', 'do', 'person', 'delivery', 'look', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

export type Command = {
  /** Unique among those shown at the same time, like `orders.send`. Never a personnummer or another datum of a person. */
  readonly id: string;
  /** In the user's language, as a verb; numbers of persons masked. */
  readonly title: string;
  /** `here`, on this screen, when left out. */
  readonly group?: CommandGroup;
  /**
   * One key as `KeyboardEvent.key` tells it (`n`, `/`, `?`), two one after the other (`g s`), or `mod+k`, where `mod` is
   * Ctrl, on a Mac Cmd. Keys without `mod` do nothing while somebody types, in a dialog, or when they are turned off in
   * the settings. Taken by the app: `g` with a letter, `/`, `?`, `j`, `k`, `mod+k`; by the work list: `n`, `p`, `x`.
   */
  readonly shortcut?: string;
  /** Other words that find it. */
  readonly words?: string;
  /** Works by its key and stands in the sheet, but not in the palette: makes sense only where the focus is. */
  readonly keyOnly?: boolean;
  readonly run: () => void;
};

const held = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function settle(): void {
  all = [...held.values()].flat();
  for (const listener of listeners) listener();
}

/** Adds commands for as long as the component is shown; the newest list counts. A component that does this does not read them. */
export function useCommands(commands: readonly Command[]): void {
  const [place] = useState(() => Symbol('commands'));
  useEffect(() => {
    held.set(place, commands);
    settle();
  });
  useEffect(
    () => () => {
      held.delete(place);
      settle();
    },
    [place],
  );
}

/** All that can be done now. */
export const commandsNow = (): readonly Command[] => all;

/** Runs a command by its id, for a button that does the same. */
export const runCommand = (id: string): void => all.findLast((command) => command.id === id)?.run();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** As commandsNow, followed by whoever shows them. */
export const useShownCommands = (): readonly Command[] => useSyncExternalStore(subscribe, commandsNow);

export const groupOf = ({ group = 'here' }: Command): CommandGroup => group;
