/** A list of persons: all their ids, as far as they are wanted, and the rows of those that are looked at. */
import { keepPreviousData, useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Bridge, Input } from '../../../../shared/contract.ts';
import type { FaultError } from '../../../../shared/fault.ts';
import type { PersonListView, PersonRowView } from '../../../../shared/person-list-views.ts';
import { type AskAll, allRows, type Gathering } from '../../../export/all-rows.ts';
import { ask, useBridge } from '../../../queries.ts';

/** Every row that is asked for leaves a trace in the access log: no more than about what is seen. */
const rowsAtOnce = 20;

export type Criteria = Pick<Input<'person.list'>, 'text' | 'flag' | 'benefit' | 'delivery'>;

export type PersonList = {
  readonly ids: readonly number[];
  readonly rows: ReadonlyMap<number, PersonRowView>;
  /** False while these are still the answer to what was asked before. */
  readonly isCurrent: boolean;
  /** There are, or may be, more than the ids. */
  readonly isOpenEnded: boolean;
  readonly error: FaultError | null;
  /** Tells which rows are looked at, first and last index. */
  readonly look: (from: number, to: number) => void;
  /** Every row of the list, for an export. */
  readonly all: AskAll<PersonRowView>;
};

export function usePersonList(criteria: Criteria, enabled: boolean): PersonList {
  const bridge = useBridge();
  const list = useParts(criteria, enabled);
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0]);
  const look = useCallback(
    (from: number, to: number) => setSeen((now) => (now[0] === from && now[1] === to ? now : [from, to])),
    [],
  );
  const parts = enabled ? (list.data?.pages ?? []) : [];
  const ids = [...new Set(parts.flatMap((part) => part.ids))];
  const later = useLaterRows(ids, seen);
  const rows = new Map([...parts.flatMap((part) => part.rows), ...later].map((row) => [row.id, row]));
  const wantsMore = list.hasNextPage && !list.isFetching && seen[1] >= ids.length - 1;
  useEffect(() => {
    if (wantsMore) void list.fetchNextPage();
  }, [wantsMore, list.fetchNextPage]);
  return {
    ids,
    rows,
    isCurrent: list.data !== undefined && !list.isPlaceholderData && (ids.length > 0 || !list.hasNextPage),
    isOpenEnded: list.hasNextPage,
    error: enabled ? list.error : null,
    look,
    all: (work) => allOf(bridge, criteria, work),
  };
}

const exportedAtOnce = 100;

/** First who is found, then their rows, which alone leave traces. */
async function allOf(bridge: Bridge, criteria: Criteria, work: Gathering): Promise<readonly PersonRowView[]> {
  const found = await allRows<number, string>(
    async (after) => {
      const { ids, next } = await ask(bridge, 'person.list', {
        ...criteria,
        limit: 0,
        ...(after !== null && { after }),
      });
      return { rows: ids, next };
    },
    { ...work, told: () => undefined },
  );
  const ids = [...new Set(found)];
  if (ids.length === 0) return [];
  return allRows<PersonRowView, number>(async (from) => {
    const to = (from ?? 0) + exportedAtOnce;
    const rows = await ask(bridge, 'person.rows', { ids: ids.slice(from ?? 0, to) });
    return { rows, next: to < ids.length ? to : null };
  }, work);
}

function useParts(criteria: Criteria, enabled: boolean) {
  const bridge = useBridge();
  return useInfiniteQuery({
    queryKey: ['person.list', criteria] as const,
    queryFn: ({ pageParam }) =>
      ask(bridge, 'person.list', {
        ...criteria,
        ...(pageParam === null ? { limit: rowsAtOnce } : { after: pageParam, limit: 0 }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: PersonListView) => last.next,
    placeholderData: keepPreviousData,
    throwOnError: false,
    enabled,
  }) as ReturnType<typeof useInfiniteQuery<PersonListView, FaultError>>;
}

/** Rows beyond those that came with the list, a few screens' worth at a time. */
function useLaterRows(ids: readonly number[], [from, to]: readonly [number, number]): readonly PersonRowView[] {
  const bridge = useBridge();
  const first = Math.max(1, Math.floor(from / rowsAtOnce));
  const last = Math.floor(Math.min(to, ids.length - 1) / rowsAtOnce);
  const chunks = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) =>
    ids.slice((first + place) * rowsAtOnce, (first + place + 1) * rowsAtOnce),
  ).filter((chunk) => chunk.length > 0);
  const found = useQueries({
    queries: chunks.map((chunk) => ({
      queryKey: ['person.rows', { ids: chunk }],
      queryFn: () => ask(bridge, 'person.rows', { ids: chunk }),
    })),
  });
  return found.flatMap(({ data }) => data ?? []);
}
