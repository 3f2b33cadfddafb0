/** What a simulator needs to go on after a restart, as one JSON file beside its files. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { Life } from './facts.ts';
import type { Customer } from './night.ts';
import type { PopulationOptions } from './population.ts';
import type { World } from './world.ts';

/** A response file made but not delivered, until the next night (`late`) or until a repair. */
export type HeldFile = { readonly name: string; readonly until: 'next' | 'repair' };

export type Kept = {
  readonly organisation: string;
  readonly population: PopulationOptions;
  /** The last lopnummer given out. */
  readonly sequence: number;
  readonly held: readonly HeldFile[];
  readonly watched: readonly (readonly [Personnummer, Readonly<Record<BenefitName, LocalDate>>])[];
  readonly untold: readonly (readonly [Personnummer, readonly number[]])[];
  readonly changed: readonly Life[];
};

/** The kept state, or undefined when there is none yet. Throws on a file that is not JSON. */
export async function readKept(path: string): Promise<Kept | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Kept);
}

/** Replaces the kept state in one step. */
export async function writeKept(path: string, kept: Kept): Promise<void> {
  await writeFile(`${path}.partial`, JSON.stringify(kept));
  await rename(`${path}.partial`, path);
}

export const customerOf = (kept: Pick<Kept, 'watched' | 'untold'>): Customer => ({
  watched: new Map(kept.watched.map(([number, benefits]) => [number, new Map(Object.entries(benefits))])),
  untold: new Map(kept.untold.map(([number, ids]) => [number, new Set(ids)])),
});

export const keptOf = (
  organisation: string,
  world: World,
  customer: Customer,
  files: Pick<Kept, 'sequence' | 'held'>,
): Kept => ({
  organisation,
  population: world.options,
  ...files,
  watched: [...customer.watched].map(([number, benefits]) => [number, Object.fromEntries(benefits)]),
  untold: [...customer.untold].map(([number, ids]) => [number, [...ids]]),
  changed: [...world.changed.values()],
});
