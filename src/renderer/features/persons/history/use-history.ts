/** The opened person's history, page by page, as known at the time that is looked at. */
import { createContext, useContext } from 'react';
import type { HistoryStep } from '../../../../shared/history-views.ts';
import type { Personnummer } from '../../../../shared/identifier.ts';
import { type AskAll, allRows } from '../../../export/all-rows.ts';
import { useHistoryPages } from '../../../history-query.ts';
import { ask, useBridge } from '../../../queries.ts';
import { useSettings } from '../../../settings.ts';
import { usePast } from '../header/past.tsx';

export const PersonContext = createContext<Personnummer | null>(null);

export function useHistory() {
  const personnummer = useContext(PersonContext);
  if (personnummer === null) throw new Error('PersonContext has no provider');
  const bridge = useBridge();
  const { knownAt } = usePast().times;
  const { language } = useSettings();
  const input = { personnummer, language, ...(knownAt === null ? {} : { knownAt: String(knownAt) }) };
  const pages = useHistoryPages(input);
  const all: AskAll<HistoryStep> = (work) =>
    allRows<HistoryStep, number>(async (before) => {
      const page = await ask(bridge, 'person.history', { ...input, ...(before !== null && { before }) });
      return { rows: page.steps, next: page.next };
    }, work);
  return { ...pages, steps: pages.data?.pages.flatMap(({ steps }) => steps) ?? [], all };
}
