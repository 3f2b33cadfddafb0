/** A small hash router. Addresses never hold personal data: an opened person is a number that only this page knows. */
import { useSyncExternalStore } from 'react';
import type { Personnummer } from '../shared/identifier.ts';
import { type LocalDate, parseLocalDate } from '../shared/local-date.ts';
import { now, parseTimes, type Times, writeTimes } from './times.ts';

export type Screen = 'start' | 'persons' | 'deliveries' | 'orders' | 'incidents' | 'settings';

/** `item` is a delivery id, or the place of a person among those opened since the page was loaded. */
export type Route = {
  readonly screen: Screen;
  readonly item: number | null;
  readonly times: Times;
  /** The night that a link to the deliveries is about. */
  readonly night?: LocalDate;
};

const words: Readonly<Record<Screen, string>> = {
  start: '',
  persons: 'personer',
  deliveries: 'leveranser',
  orders: 'bestallningar',
  incidents: 'incidenter',
  settings: 'installningar',
};

/** In the order of the menu. */
export const screens = Object.keys(words) as readonly Screen[];

const opened: Personnummer[] = [];

export function hrefOf(screen: Screen, item: number | null = null, times: Times = now): string {
  const place = item === null ? `#/${words[screen]}` : `#/${words[screen]}/${item}`;
  const asked = writeTimes(times);
  return asked === '' ? place : `${place}?${asked}`;
}

const hrefOfNight = (night: LocalDate): string => `#/${words.deliveries}/${night}`;

export function parseRoute(hash: string): Route {
  const [place = '', asked = ''] = hash.replace(/^#\/?/, '').split('?');
  const [word = '', item] = place.split('/');
  const screen = screens.find((name) => words[name] === word) ?? 'start';
  const night = parseLocalDate(item ?? '');
  const number = item !== undefined && /^\d{1,9}$/.test(item) ? Number(item) : null;
  return { screen, item: number, times: parseTimes(asked), ...(night && { night }) };
}

export function go(screen: Screen, item: number | null = null, times: Times = now): void {
  window.location.hash = hrefOf(screen, item, times);
}

export function goToNight(night: LocalDate): void {
  window.location.hash = hrefOfNight(night);
}

/** As go, for a choice within a screen: going back leaves the screen instead of undoing choices one by one. */
export function choose(screen: Screen, item: number | null): void {
  window.location.replace(hrefOf(screen, item));
}

/** Newest first, each once. */
let recent: readonly Personnummer[] = [];

/** Who was opened last, newest first: known to this page alone. */
export const recentPersons = (): readonly Personnummer[] => recent;

/** Opens a person: the number stays in memory, so a reload forgets who was shown. */
export function openPerson(personnummer: Personnummer): void {
  const known = opened.indexOf(personnummer);
  recent = [personnummer, ...recent.filter((one) => one !== personnummer)].slice(0, 9);
  if (known === -1) opened.push(personnummer);
  const { item, times } = parseRoute(window.location.hash);
  // An address that was copied from another page brings its times, but not whom it was about.
  const isFromElsewhere = known === -1 && item !== null && item >= opened.length;
  go('persons', known === -1 ? opened.length : known + 1, isFromElsewhere ? times : now);
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
