/** A person's history as a query that reads on; each page is journalled, so none is asked for before it is wanted. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Input } from '../shared/contract.ts';
import type { FaultError } from '../shared/fault.ts';
import { ask, useBridge } from './queries.ts';

export function useHistoryPages(input: Input<'person.history'>) {
  const bridge = useBridge();
  return useInfiniteQuery<Awaited<ReturnType<typeof ask<'person.history'>>>, FaultError>({
    queryKey: ['person.history', input],
    queryFn: ({ pageParam }) =>
      ask(bridge, 'person.history', pageParam === null ? input : { ...input, before: pageParam as number }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
  });
}
