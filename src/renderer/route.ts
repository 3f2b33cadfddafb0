/** A small hash router. Addresses never hold personal data: an opened person is a number that only this page knows. */
import { useSyncExternalStore } from 'react';
import type { Personnummer } from '../shared/identifier.ts';

export type Screen = 'start' | 'persons' | 'deliveries' | 'orders';

/** `item` is a delivery id, or the place of a person among those opened since the page was loaded. */
export type Route = { readonly screen: Screen; readonly item: number | null };

const words: Readonly<Record<Screen, string>> = {
  start: '',
  persons: 'personer',
  deliveries: 'leveranser',
  orders: 'bestallningar',
};

const opened: Personnummer[] = [];

export function hrefOf(screen: Screen, item: number | null = null): string {
  return item === null ? `#/${words[screen]}` : `#/${words[screen]}/${item}`;
}

export function parseRoute(hash: string): Route {
  const [word = '', item] = hash.replace(/^#\/?/, '').split('/');
  const screen = (Object.keys(words) as Screen[]).find((name) => words[name] === word) ?? 'start';
  return { screen, item: item !== undefined && /^\d{1,9}$/.test(item) ? Number(item) : null };
}

export function go(screen: Screen, item: number | null = null): void {
  window.location.hash = hrefOf(screen, item);
}

/** As go, for a choice within a screen: going back leaves the screen instead of undoing choices one by one. */
export function choose(screen: Screen, item: number | null): void {
  window.location.replace(hrefOf(screen, item));
}

/** Opens a person: the number stays in memory, so a reload forgets who was shown. */
export function openPerson(personnummer: Personnummer): void {
  const known = opened.indexOf(personnummer);
  if (known === -1) opened.push(personnummer);
  go('persons', known === -1 ? opened.length : known + 1);
}

export const openedPerson = (item: number | null): Personnummer | undefined =>
  item === null ? undefined : opened[item - 1];

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}
