/** The ledger's pages as they are needed, newest first, and the delivery that is chosen, however old. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { FaultError } from '../../../../shared/fault.ts';
import type { LedgerPage, LedgerPlace } from '../../../../shared/ledger-views.ts';
import type { DeliveryView } from '../../../../shared/views.ts';
import { type AskAll, allRows } from '../../../export/all-rows.ts';
import { ask, useBridge, useCall } from '../../../queries.ts';

const pageSize = 100;

export type LedgerPages = {
  readonly deliveries: readonly DeliveryView[];
  /** Of all deliveries, shown or not. */
  readonly total: number;
  readonly isReady: boolean;
  readonly error: FaultError | null;
  /** Asks for the next page; nothing happens where one is on its way or there is none. */
  readonly more: () => void;
  /** Every delivery, for an export. */
  readonly all: AskAll<DeliveryView>;
};

export function useLedger(): LedgerPages {
  const bridge = useBridge();
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['delivery.page', {}],
    initialPageParam: null as LedgerPlace | null,
    queryFn: ({ pageParam }) =>
      ask(bridge, 'delivery.page', { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) }),
    getNextPageParam: ({ next }: LedgerPage) => next,
  });
  const pages = data?.pages ?? [];
  return {
    deliveries: pages.flatMap(({ deliveries }) => deliveries),
    total: pages[0]?.total ?? 0,
    isReady: data !== undefined,
    error: error as FaultError | null,
    more: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
    all: (work) =>
      allRows<DeliveryView, LedgerPlace>(async (before) => {
        const { deliveries, next } = await ask(bridge, 'delivery.page', {
          limit: 500,
          ...(before !== null && { before }),
        });
        return { rows: deliveries, next };
      }, work),
  };
}

/** From the list at once, and then as `delivery.get` tells it, with what it replaces. */
export function useDelivery(id: number | null, listed: readonly DeliveryView[]) {
  const { data, error } = useCall('delivery.get', { id: id ?? 0 }, { enabled: id !== null });
  const known = listed.find((one) => one.id === id);
  return {
    delivery: id === null ? null : (data ?? known ?? null),
    supersedes: id === null ? [] : (data?.supersedes ?? []),
    error: id === null ? null : error,
  };
}
