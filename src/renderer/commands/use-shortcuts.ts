/** Listens to the keyboard for the commands that are shown now. */
import { useEffect } from 'react';
import { singleKeysWork } from '../settings.ts';
import { type Command, commandsNow } from './registry.ts';
import { begins, isSingleKey, onMac, patience, strokeOf } from './shortcut.ts';

const typing =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]';
const dialogs = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Somebody writes, or something stands above the screen that has keys of its own. */
const isBusy = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(typing) !== null) || document.querySelector(dialogs) !== null;

const isHeard = (stroke: string, event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.isComposing &&
  (!isSingleKey(stroke) || (singleKeysWork() && !isBusy(event.target)));

/**
 * Finds the command of a stroke at a time (ms), remembering the first of two keys. A later command with the same keys
 * goes before an earlier one: the screen before the app.
 */
export function strokes() {
  let first: { readonly stroke: string; readonly at: number } | undefined;
  return (commands: readonly Command[], stroke: string, at: number): Command | undefined => {
    const asked = first !== undefined && at - first.at < patience ? `${first.stroke} ${stroke}` : stroke;
    const found = commands.findLast(({ shortcut }) => shortcut === asked);
    const isFirst = found === undefined && begins(commands, stroke);
    first = isFirst ? { stroke, at } : undefined;
    return found;
  };
}

/** Once, in the frame. */
export function useShortcuts(): void {
  useEffect(() => {
    const isMac = onMac();
    const find = strokes();
    const listen = (event: KeyboardEvent): void => {
      const stroke = strokeOf(event, isMac);
      if (stroke === undefined || !isHeard(stroke, event)) return;
      const command = find(commandsNow(), stroke, event.timeStamp);
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
