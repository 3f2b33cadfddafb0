/** FK and an insurer who orders everybody: the set-up of tests that play the main job. */
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { organisation } from './simulator.ts';

export const persons = 60;
/** Before anything that FK knows of, so that a full statement restates everything. */
export const orderedFrom = '2015-01-01';
export const monday = '2026-11-16T10:00';
export const nights = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'] as const;

/** A directory for FK's side (`fk`) and ours (`profile`), in memory where the system offers it. */
export const makeHome = (): Promise<string> =>
  mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lefi-job-'));

export const startFk = (directory: string): Promise<Simulator> =>
  startSimulator({ directory: join(directory, 'fk'), organisation, seed: 11, persons, subscribed: 12 });

export const addressOf = ({ url, layout }: Simulator): string =>
  `${url}?orders=${layout.orders}&responses=${layout.responses}`;

export type Person = Simulator['population'][number];
export type Ordered = {
  readonly fresh: readonly Person[];
  readonly refreshed: readonly Person[];
  readonly cancelled: readonly Person[];
};

/** Everybody is ordered: new where FK does not watch, else refreshed, and cancelled for those whom FK can let go. */
export function sortPersons({ population }: Simulator): Ordered {
  const watched = population.filter((person) => person.watched.length > 0);
  const cancelled = watched.filter(({ benefits }) => !benefits.includes('levnadsintyg')).slice(0, 3);
  const refreshed = watched.filter((person) => !cancelled.includes(person));
  return { fresh: population.filter((person) => person.watched.length === 0), refreshed, cancelled };
}

const rowsOf = (kind: string, people: readonly Person[]): string[] =>
  people.map(({ personnummer, benefits }) => `${personnummer};${orderedFrom};${benefits.join(',')};${kind}`);

export const csvOf = ({ fresh, refreshed, cancelled }: Ordered): string =>
  [
    'personnummer;from;benefits;kind',
    ...rowsOf('new', fresh),
    ...rowsOf('refresh', refreshed),
    ...rowsOf('cancel', cancelled),
  ].join('\n');

/** Morning after the delivery, Stockholm's time. */
export const morning = (night: string): string => `${night}T08:15`;
