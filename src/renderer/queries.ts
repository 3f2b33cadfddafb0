/** Calls of the contract as React queries and commands, kept fresh by what the service tells. */
import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import type { Bridge, CallName, Input, Output } from '../shared/contract.ts';
import { FaultError } from '../shared/fault.ts';
import type { Topic } from '../shared/told.ts';

type QueryName = Extract<
  CallName,
  | 'app.about'
  | 'attention.get'
  | 'attention.news'
  | 'delivery.get'
  | 'delivery.page'
  | 'flag.count'
  | 'night.list'
  | 'volume.get'
  | 'schema.profile'
  | 'schema.list'
  | 'schedule.get'
  | 'settings.get'
  | 'setup.state'
  | 'delivery.list'
  | 'delivery.changes'
  | 'quarantine.inspect'
  | 'record.evidence'
  | 'status.get'
  | 'flag.list'
  | 'person.list'
  | 'person.rows'
  | 'person.get'
  | 'person.history'
  | 'order.list'
  | 'incident.list'
  | 'incident.nights'
  | 'incident.progress'
  | 'retention.get'
>;
type CommandName = Exclude<CallName, QueryName>;

/** What each topic makes stale. */
const staleBy: Readonly<Record<Topic, readonly QueryName[]>> = {
  deliveries: [
    'delivery.list',
    'delivery.page',
    'delivery.get',
    'night.list',
    'status.get',
    'volume.get',
    'quarantine.inspect',
    'attention.get',
    'incident.progress',
  ],
  orders: ['order.list', 'person.get'],
  persons: [
    'retention.get',
    'person.list',
    'person.rows',
    'person.get',
    'person.history',
    'delivery.changes',
    'record.evidence',
    'attention.news',
  ],
  flags: ['flag.list', 'flag.count', 'attention.get', 'status.get', 'person.get'],
  schema: ['schema.profile', 'schema.list'],
  settings: ['settings.get', 'setup.state', 'app.about', 'status.get', 'schedule.get'],
  schedule: ['schedule.get', 'status.get'],
  incidents: ['incident.list', 'incident.progress'],
};

/** Person queries leave a trace in the access log: they run again only when the service says that something changed. */
const withoutTrace: readonly QueryName[] = [
  ...(['delivery.list', 'delivery.page', 'delivery.get', 'night.list', 'status.get', 'order.list'] as const),
  ...(['flag.list', 'flag.count', 'attention.get'] as const),
];

export const BridgeContext = createContext<Bridge | null>(null);

export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (bridge === null) throw new Error('BridgeContext has no provider');
  return bridge;
}

export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

export async function ask<C extends CallName>(bridge: Bridge, name: C, input: Input<C>): Promise<Output<C>> {
  const result = await bridge.call(name, input);
  if (result.ok) return result.value;
  throw new FaultError(result.fault.code, result.fault.detail);
}

type CallOptions = {
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is on its way, as paging wants it. */
  readonly keepLast?: boolean;
  /** Milliseconds after which it is asked again: for what the clock alone changes. */
  readonly refreshEvery?: number;
  /** Was asked for just before it is shown: what has failed then is told, not asked a second time. */
  readonly isAskedAhead?: boolean;
};

/** A query's answer; `error` is a FaultError. */
export function useCall<C extends QueryName>(name: C, input: Input<C>, options: CallOptions = {}) {
  const bridge = useBridge();
  return useQuery<Output<C>, FaultError>({
    queryKey: [name, input],
    queryFn: () => ask(bridge, name, input),
    enabled: options.enabled ?? true,
    retryOnMount: !options.isAskedAhead,
    ...(options.refreshEvery ? { refetchInterval: options.refreshEvery } : {}),
    ...(options.keepLast ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A command; what it may have changed is asked for again when it has ended, also when it failed half-way. */
export function useCommand<C extends CommandName>(name: C) {
  const bridge = useBridge();
  const client = useQueryClient();
  return useMutation<Output<C>, FaultError, Input<C>>({
    mutationKey: [name],
    mutationFn: (input) => ask(bridge, name, input),
    onSettled: () => refresh(client, withoutTrace),
  });
}

/** Listens for `changed` for as long as the app is shown. */
export function useFreshness(): void {
  const bridge = useBridge();
  const client = useQueryClient();
  useEffect(
    () => bridge.on('changed', ({ topics }) => void refresh(client, [...new Set(topics.flatMap((t) => staleBy[t]))])),
    [bridge, client],
  );
}

async function refresh(client: QueryClient, names: readonly QueryName[]): Promise<void> {
  await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })));
}
