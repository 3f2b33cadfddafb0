/** Looks for what is new since a visit, stretch after stretch, so that no answer keeps others waiting. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AttentionView, NewsCursor, NewsItem, NewsKind, NewsView } from '../../../shared/attention-views.ts';
import type { FaultError } from '../../../shared/fault.ts';
import { ask, useBridge } from '../../queries.ts';

/** So many stretches are looked through unasked: twenty thousand persons. */
const unasked = 100;

export type News = {
  readonly counts: Readonly<Record<NewsKind, number>>;
  readonly items: readonly NewsItem[];
  readonly looked: number;
  /** `paused`: more can be looked through, when somebody asks. */
  readonly state: 'looking' | 'done' | 'paused';
  readonly error: FaultError | null;
  readonly goOn: () => void;
};

type Since = Pick<AttentionView, 'after' | 'seen'>;

/** With `what`, the persons, too: each leaves a trace in the access log. */
export function useNews({ after, seen }: Since, what?: NewsKind): News {
  const bridge = useBridge();
  const [allowed, setAllowed] = useState(unasked);
  const input = { after, upTo: seen.effect, ...(what === undefined ? {} : { what, persons: true }) };
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['attention.news', input],
    initialPageParam: null as NewsCursor | null,
    queryFn: ({ pageParam }) =>
      ask(bridge, 'attention.news', { ...input, ...(pageParam === null ? {} : { before: pageParam }) }),
    getNextPageParam: ({ next }: NewsView) => next,
  });
  const pages = data?.pages ?? [];
  const mayGoOn = hasNextPage && pages.length < allowed;
  useEffect(() => {
    if (mayGoOn && !isFetching) void fetchNextPage();
  }, [mayGoOn, isFetching, fetchNextPage]);
  const sum = (of: (page: NewsView) => number): number => pages.reduce((total, page) => total + of(page), 0);
  return {
    counts: { clawback: sum(({ counts }) => counts.clawback), stopped: sum(({ counts }) => counts.stopped) },
    items: pages.flatMap(({ items }) => items),
    looked: sum(({ looked }) => looked),
    state: isFetching || mayGoOn ? 'looking' : hasNextPage ? 'paused' : 'done',
    error: error as FaultError | null,
    goOn: () => setAllowed(pages.length + unasked),
  };
}
