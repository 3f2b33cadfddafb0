/**
 * What a list of persons is narrowed to besides a number. It stands in the address, so that other screens can link to
 * lists (`personsHref({ delivery: 412 })`); nothing of it is about one person.
 */
import { useSyncExternalStore } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import { hrefOf } from '../../../route.ts';

/** `flag` is a code or `any`. */
export type Filters = Pick<Input<'person.list'>, 'flag' | 'benefit' | 'delivery'>;

const names = { flag: 'flagga', benefit: 'forman', delivery: 'leverans' } as const;

function parseFilters(hash: string): Filters {
  const given = new URLSearchParams(hash.split('?')[1] ?? '');
  const [flag, benefit, delivery] = [names.flag, names.benefit, names.delivery].map((name) => given.get(name));
  return {
    ...(flag && { flag: flag.slice(0, 200) }),
    ...(benefit && { benefit: benefit.slice(0, 200) }),
    ...(delivery && /^\d{1,9}$/.test(delivery) && { delivery: Number(delivery) }),
  };
}

/** The address of a list of persons. */
function personsHref(filters: Filters): string {
  const asked = new URLSearchParams();
  for (const [key, name] of Object.entries(names)) {
    const value = filters[key as keyof Filters];
    if (value !== undefined) asked.set(name, String(value));
  }
  return asked.size === 0 ? hrefOf('persons') : `${hrefOf('persons')}?${asked}`;
}

/** Narrowing is not a place to go back to. */
export const setFilters = (filters: Filters): void => window.location.replace(personsHref(filters));

export const isNarrowed = (filters: Filters): boolean => Object.keys(filters).length > 0;

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export const useFilters = (): Filters => parseFilters(useSyncExternalStore(subscribe, () => window.location.hash));
