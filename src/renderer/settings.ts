/** What the user has chosen for the look and the keyboard, remembered on this machine. */
import { useSyncExternalStore } from 'react';
import { store, stored } from './stored-choice.ts';

export type Language = 'sv' | 'en';
export type Density = 'comfortable' | 'compact';
export type Theme = 'system' | 'light' | 'dark';
export type Settings = {
  readonly language: Language;
  readonly theme: Theme;
  /** How much room rows and fields take. */
  readonly density: Density;
  /** Shortcuts of lone keys, without Ctrl or Cmd, are heard. */
  readonly singleKeys: boolean;
};

const languages: readonly Language[] = ['sv', 'en'];
const themes: readonly Theme[] = ['system', 'light', 'dark'];
const densities: readonly Density[] = ['comfortable', 'compact'];
const switches = ['on', 'off'] as const;
const listeners = new Set<() => void>();

let current: Settings | undefined;

function read(): Settings {
  current ??= {
    language: stored('lefi.language', languages, 'sv'),
    theme: stored('lefi.theme', themes, 'system'),
    density: stored('lefi.density', densities, 'comfortable'),
    singleKeys: stored('lefi.single-keys', switches, 'on') === 'on',
  };
  return current;
}

/** Tells CSS and assistive technology: the document's language and theme follow the settings. */
export function applySettings(): void {
  const { language, theme, density } = read();
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.density = density;
}

export function change(part: Partial<Settings>): void {
  current = { ...read(), ...part };
  store('lefi.language', current.language);
  store('lefi.theme', current.theme);
  store('lefi.density', current.density);
  store('lefi.single-keys', current.singleKeys ? 'on' : 'off');
  applySettings();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSettings = (): Settings => useSyncExternalStore(subscribe, read);

export const singleKeysWork = (): boolean => read().singleKeys;
