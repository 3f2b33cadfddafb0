/** Shortcuts as text: matched with what was pressed, and shown as keys. */

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** How long (ms) the first key of two waits for the second. */
export const patience = 1500;

/** `mod+k`, or the key alone; undefined for what no shortcut is made of (Alt, the other of Ctrl and Cmd, Shift alone). */
export function strokeOf(pressed: Pressed, isMac: boolean): string | undefined {
  const { key, altKey, shiftKey } = pressed;
  const [mod, other] = isMac ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  // Alt belongs to the system and to AltGr's characters.
  if (other || altKey || key.length !== 1 || key === ' ') return undefined;
  // With Shift only what it writes counts, such as ? and /.
  if (shiftKey && /\p{L}/u.test(key)) return undefined;
  return `${mod ? 'mod+' : ''}${key.toLowerCase()}`;
}

/** A lone key: what speech input may press by mistake, so that it can be turned off (WCAG 2.1.4). */
export const isSingleKey = (shortcut: string): boolean => !shortcut.startsWith('mod+');

/** Whether `stroke` is the first of two keys of one of them. */
export const begins = (commands: readonly { readonly shortcut?: string }[], stroke: string): boolean =>
  commands.some(({ shortcut }) => shortcut?.startsWith(`${stroke} `));

/** The keys of a shortcut, one after the other, as they stand on the keyboard. */
export const keysOf = (shortcut: string, isMac: boolean): readonly string[] =>
  shortcut
    .split(' ')
    .map((stroke) => stroke.replace(/^mod\+/, isMac ? '⌘ ' : 'Ctrl + '))
    .map((stroke) => stroke.replace(/\p{Ll}$/u, (letter) => letter.toUpperCase()));

export const onMac = (): boolean => /Mac/.test(navigator.userAgent);
