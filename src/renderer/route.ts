/** A small hash router. Addresses never hold personal data: an opened person is a number that only this page knows. */
import { useSyncExternalStore } from 'react';
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import { type LocalDate, parseLocalDate } from '../shared/local-date.ts';
import { now, parseTimes, type Times, writeTimes } from './times.ts';

export type Screen = 'start' | 'persons' | 'deliveries' | 'orders' | 'register' | 'incidents' | 'settings';

/** `item` is a delivery id, or the place of a person among those opened since the page was loaded. */
export type Route = {
  readonly screen: Screen;
  readonly item: number | null;
  readonly times: Times;
  /** The night that a link to the deliveries is about. */
  readonly night?: LocalDate;
  /** Of the deliveries: how much the nights told, of one benefit or (null) in all. */
  readonly volume?: BenefitName | null;
};

const words: Readonly<Record<Screen, string>> = {
  start: '',
  persons: 'personer',
  deliveries: 'leveranser',
  orders: 'bestallningar',
  register: 'register',
  incidents: 'incidenter',
  settings: 'installningar',
};

/** In the order of the menu. */
export const screens = Object.keys(words) as readonly Screen[];

/** Answers when what is asked for the person has come. */
type Opened = (personnummer: Personnummer, times: Times) => Promise<unknown>;

const opened: Personnummer[] = [];
const followers = new Set<() => void>();
const openers = new Set<Opened>();

export function hrefOf(screen: Screen, item: number | null = null, times: Times = now): string {
  const place = item === null ? `#/${words[screen]}` : `#/${words[screen]}/${item}`;
  const asked = writeTimes(times);
  return asked === '' ? place : `${place}?${asked}`;
}

const hrefOfNight = (night: LocalDate): string => `#/${words.deliveries}/${night}`;

const volumeWord = 'omfang';

export const hrefOfVolume = (benefit: BenefitName | null): string =>
  `#/${words.deliveries}/${volumeWord}${benefit === null ? '' : `-${benefit}`}`;

export function goToVolume(): void {
  window.location.hash = hrefOfVolume(null);
}

/** Undefined where the item is something else. */
function volumeIn(item: string): BenefitName | null | undefined {
  const [, benefit] = new RegExp(`^${volumeWord}(?:-([A-Za-z]{1,60}))?$`).exec(item) ?? [null, false];
  return benefit === false ? undefined : ((benefit as BenefitName | undefined) ?? null);
}

export function parseRoute(hash: string): Route {
  const [place = '', asked = ''] = hash.replace(/^#\/?/, '').split('?');
  const [word = '', item] = place.split('/');
  const screen = screens.find((name) => words[name] === word) ?? 'start';
  const night = parseLocalDate(item ?? '');
  const number = item !== undefined && /^\d{1,9}$/.test(item) ? Number(item) : null;
  const volume = screen === 'deliveries' ? volumeIn(item ?? '') : undefined;
  const more = { ...(night && { night }), ...(volume !== undefined && { volume }) };
  return { screen, item: number, times: parseTimes(asked), ...more };
}

export function go(screen: Screen, item: number | null = null, times: Times = now): void {
  goTo(hrefOf(screen, item, times));
}

export const goToNight = (night: LocalDate): void => goTo(hrefOfNight(night));

/** The browser tells of a new address a task later; what is shown changes at once. */
function goTo(address: string): void {
  window.location.hash = address;
  for (const listener of followers) listener();
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
  const asked = isFromElsewhere ? times : now;
  const [before, place] = [window.location.hash, known === -1 ? opened.length : known + 1];
  const isWanted = (): boolean => window.location.hash === before;
  void soon([...openers].map((ask) => ask(personnummer, asked))).then(() => isWanted() && go('persons', place, asked));
}

/** Milliseconds for which the screen waits to be drawn once, with the answer, instead of twice. */
const patience = 40;

const soon = (answers: readonly Promise<unknown>[]): Promise<unknown> =>
  Promise.race([Promise.allSettled(answers), new Promise((done) => setTimeout(done, patience))]);

/** Tells who is opened, in the moment it is meant. Returns a function that ends it. */
export function onOpened(listener: Opened): () => void {
  openers.add(listener);
  return () => openers.delete(listener);
}

export const openedPerson = (item: number | null): Personnummer | undefined =>
  item === null ? undefined : opened[item - 1];

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  followers.add(listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    followers.delete(listener);
  };
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}
