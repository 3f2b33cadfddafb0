/** What needs a person and what is new, invented, for views alone. */
import type { NewsItem, SeenMarks, Visit } from '../../../src/shared/attention-views.ts';
import type { Handlers } from '../../../src/shared/contract.ts';
import type { EventSink } from '../../../src/shared/events.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type { DeliveryRef, DeliveryView, FlagView } from '../../../src/shared/views.ts';
import { anna, centenarian } from './sample-numbers.ts';

type AttentionCalls = Pick<Handlers, 'attention.get' | 'attention.news' | 'attention.seen' | 'flag.count'>;

type World = {
  readonly isFull: boolean;
  readonly events: EventSink;
  readonly openFlags: () => readonly FlagView[];
  readonly deliveries: () => readonly DeliveryView[];
};

const newest: DeliveryRef = { id: 412, night: '2026-11-21' as LocalDate };
const earlier: DeliveryRef = { id: 410, night: '2026-11-19' as LocalDate };
const seen: SeenMarks = { effect: 412, flag: 12 };

const items: readonly NewsItem[] = [
  { what: 'clawback', amount: 432_100, personnummer: anna, benefit: 'sjukpenning', by: newest },
  { what: 'clawback', amount: 98_050, personnummer: centenarian, benefit: 'bostadstillagg', by: newest },
  {
    ...{ what: 'stopped', how: 'inactive', lastDay: '2026-11-30' as LocalDate },
    ...{ personnummer: anna, benefit: 'foraldrapenning', by: newest },
  },
];

const nothing = { counts: { clawback: 0, stopped: 0 }, items: [], next: null } as const;

export function attentionCalls({ isFull, events, openFlags, deliveries }: World): AttentionCalls {
  let visit: Visit | null = isFull ? { effect: 410, flag: 0, at: '2026-11-19T07:31:00Z', delivery: earlier } : null;
  const codes = () => [...new Set(openFlags().map(({ code }) => code))];
  const openOf = (code: string) => openFlags().filter((flag) => flag.code === code);
  const isNews = (): boolean => isFull && (visit?.effect ?? 0) < seen.effect;
  return {
    'attention.get': async () => ({
      flags: codes().map((code) => ({
        code,
        open: openOf(code).length,
        fresh: visit === null ? null : { count: isNews() ? openOf(code).length : 0, more: false },
        examples: openOf(code).slice(0, 3),
      })),
      stopped: {
        count: deliveries().filter(({ state }) => state === 'quarantined' || state === 'held').length,
        deliveries: deliveries().filter(({ state }) => state === 'quarantined' || state === 'held'),
      },
      visit,
      after: visit?.effect ?? 0,
      seen: isFull ? seen : { effect: 0, flag: 0 },
      newest: isFull ? newest : null,
    }),
    // Two stretches: all there is stands in the first.
    'attention.news': async ({ before, what, persons }) => {
      if (!isNews()) return { ...nothing, looked: 0 };
      if (before !== undefined) return { ...nothing, looked: 112 };
      const shown = items.filter((item) => what === undefined || item.what === what);
      const counts = { clawback: 2, stopped: 1 };
      return { counts, items: persons === true ? shown : [], looked: 200, next: { effect: 411, person: 7 } };
    },
    'attention.seen': async (marks) => {
      visit = { ...marks, at: '2026-11-22T09:30:00Z', delivery: marks.effect === 412 ? newest : earlier };
      events.emit('changed', { topics: ['flags'] });
      return visit;
    },
    'flag.count': async () => codes().map((code) => ({ code, open: openOf(code).length })),
  };
}
