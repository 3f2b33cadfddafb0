/** The opened person's history, page by page, as known at the time that is looked at. */
import { createContext, useContext } from 'react';
import type { Personnummer } from '../../../../shared/identifier.ts';
import { useHistoryPages } from '../../../history-query.ts';
import { usePast } from '../header/past.tsx';

export const PersonContext = createContext<Personnummer | null>(null);

export function useHistory() {
  const personnummer = useContext(PersonContext);
  if (personnummer === null) throw new Error('PersonContext has no provider');
  const { knownAt } = usePast().times;
  const pages = useHistoryPages({ personnummer, ...(knownAt === null ? {} : { knownAt: String(knownAt) }) });
  return { ...pages, steps: pages.data?.pages.flatMap(({ steps }) => steps) ?? [] };
}
