/** The question that an opened person is: asked in the moment of opening, while the page is still being drawn, and once. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Input } from '../../../shared/contract.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import { ask, useBridge, useCall } from '../../queries.ts';
import { onOpened } from '../../route.ts';
import type { Times } from '../../times.ts';

const inputOf = (personnummer: Personnummer, { validAt, knownAt }: Times): Input<'person.get'> => ({
  personnummer,
  ...(validAt === null ? {} : { validAt }),
  ...(knownAt === null ? {} : { knownAt: String(knownAt) }),
});

/** What was shown stays, marked as busy, until the answer for other times has come. */
export const usePerson = (personnummer: Personnummer, times: Times) =>
  useCall('person.get', inputOf(personnummer, times), { keepLast: true, isAskedAhead: true });

/** The sheet joins the question that is on its way: one look-up, one trace in the access log. */
export function useAskWhenOpened(): void {
  const bridge = useBridge();
  const client = useQueryClient();
  useEffect(
    () =>
      onOpened((personnummer, times) => {
        const input = inputOf(personnummer, times);
        return client.prefetchQuery({
          queryKey: ['person.get', input],
          queryFn: () => ask(bridge, 'person.get', input),
        });
      }),
    [bridge, client],
  );
}
