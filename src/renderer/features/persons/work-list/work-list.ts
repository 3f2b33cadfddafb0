/**
 * A list of persons that is stepped through. It survives a reload in sessionStorage, where it holds the mirror's own
 * numbers of the persons, never a personnummer or what was searched for: what lies there may be read by whoever gets at
 * the browser's files, and tells nothing to anybody without the mirror. Who the persons are is asked for one by one when
 * they are shown, so that exactly these leave a trace in the access log.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Personnummer } from '../../../../shared/identifier.ts';
import { ask, useBridge } from '../../../queries.ts';
import { openPerson } from '../../../route.ts';
import { useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { Filters } from '../search/filters.ts';

export type WorkList = {
  readonly ids: readonly number[];
  /** The place of the person whose turn it is. */
  readonly at: number;
  readonly done: readonly number[];
  /** What the list was made by, besides a number. */
  readonly filters: Filters;
};

const key = 'lefi.work-list';
const listeners = new Set<() => void>();
/** Who the ids are, of those that were opened since the page was loaded. */
const numbers = new Map<number, Personnummer>();
let current: WorkList | null | undefined;

function restore(): WorkList | null {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? 'null');
    return isWorkList(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Whether what was kept is whole; the page's own version may have changed since. */
const isWorkList = (kept: unknown): kept is WorkList =>
  typeof kept === 'object' &&
  kept !== null &&
  ['ids', 'done'].every((name) => Array.isArray(kept[name as never])) &&
  Number.isInteger(kept['at' as never]) &&
  typeof kept['filters' as never] === 'object';

function workList(): WorkList | null {
  current ??= restore();
  return current;
}

function set(list: WorkList | null): void {
  current = list;
  try {
    if (list === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(list));
  } catch {
    // The list still holds for this page.
  }
  for (const listener of listeners) listener();
}

export const startWorkList = (list: Omit<WorkList, 'done'>): void => set({ ...list, done: [] });
export const endWorkList = (): void => set(null);

/** Marks whose turn it is as finished, or takes the mark away. */
export function toggleDone(): void {
  const list = workList();
  const id = list?.ids[list.at];
  if (!list || id === undefined) return;
  const done = list.done.includes(id) ? list.done.filter((one) => one !== id) : [...list.done, id];
  set({ ...list, done });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useWorkList = (): WorkList | null => useSyncExternalStore(subscribe, workList);

/** True while the shown person is the one whose turn it is. */
export const isTurnOf = ({ ids, at }: WorkList, shown: Personnummer | undefined): boolean =>
  shown !== undefined && numbers.get(ids[at] ?? 0) === shown;

/** Notes who an id is, for a person that is opened from a list. */
export const noteNumber = (id: number, personnummer: Personnummer): void => void numbers.set(id, personnummer);

/** Opens the person at a place of the list; a place outside it does nothing. */
export function useStepping(): (at: number) => Promise<void> {
  const [bridge, client, announce, t] = [useBridge(), useQueryClient(), useAnnounce(), useText()];
  return async (at) => {
    const list = workList();
    const id = list?.ids[at];
    if (!list || id === undefined) return;
    const input = { ids: [id] };
    const [row] = await client.fetchQuery({
      queryKey: ['person.rows', input],
      queryFn: () => ask(bridge, 'person.rows', input),
    });
    if (!row) return;
    noteNumber(id, row.personnummer);
    set({ ...list, at });
    openPerson(row.personnummer);
    announce(t('work.at', { at: at + 1, of: list.ids.length }));
  };
}
