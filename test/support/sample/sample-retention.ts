/** Invented persons whose subscriptions have ended, one of whom waits for a flag; they go when they are removed. */
import type { Handlers } from '../../../src/shared/contract.ts';
import type { EventSink } from '../../../src/shared/events.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type { DuePerson, RemovalView } from '../../../src/shared/retention-views.ts';
import { anna, centenarian, guarded } from './sample-numbers.ts';

const ended = {
  ...{ ended: '2023-04-12' as LocalDate, lastRecord: '2023-09-30' as LocalDate, keptUntil: '2025-09-30' as LocalDate },
  hindrance: null,
};

export function retentionCalls(events: EventSink): Partial<Handlers> {
  let persons: readonly DuePerson[] = [
    { personnummer: anna, ...ended },
    { personnummer: centenarian, ...ended, lastRecord: null },
    { personnummer: guarded, ...ended, hindrance: 'flag' },
  ];
  const removals: RemovalView[] = [];
  const free = (): readonly DuePerson[] => persons.filter(({ hindrance }) => hindrance === null);
  return {
    'retention.get': async () => ({ months: 24, removals: [...removals] }),
    'retention.count': async () => ({ due: free().length, hindered: persons.length - free().length, next: null }),
    'retention.list': async () => ({ persons, next: null }),
    'retention.apply': async ({ count }) => {
      const removal = { id: 1, at: '2026-11-24T09:00:00.000Z', actor: 'anna', host: 'app', months: 24 };
      removals.unshift({ ...removal, persons: count, records: 1480 });
      persons = persons.filter(({ hindrance }) => hindrance !== null);
      events.emit('changed', { topics: ['persons'] });
      return { ...removal, persons: count, records: 1480 };
    },
  };
}
