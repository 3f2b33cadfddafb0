/** An invented register, lists that answer to a reconciliation, and the preview of an import, for views alone. */
import type { Handlers } from '../../../src/shared/contract.ts';
import type { EventSink } from '../../../src/shared/events.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import { type DifferenceView, type RegisterRow, registerStates } from '../../../src/shared/register-views.ts';
import { anna, centenarian } from './sample-numbers.ts';

type RegisterCalls = Omit<
  { [K in keyof Handlers as K extends `register.${string}` | 'order.check' ? K : never]: Handlers[K] },
  'register.export'
>;

const day = (text: string) => text as LocalDate;
const benefits = ['sjukpenning', 'foraldrapenning', 'pension', 'utbetalning'] as const;
const personOf = (place: number) => (place % 2 === 0 ? anna : centenarian);

const rows: readonly RegisterRow[] = Array.from({ length: 260 }, (_, place) => ({
  ...{ personnummer: personOf(place), benefit: benefits[place % 4] ?? 'pension', from: day('2023-01-01') },
  state: registerStates[place % 7] ?? 'active',
}));

const differences: readonly DifferenceView[] = Array.from({ length: 7 }, (_, place) => {
  const isMissing = place < 4;
  return {
    ...{ personnummer: personOf(place), benefit: benefits[place % 4] ?? 'pension', row: isMissing ? place + 2 : null },
    ...{ kind: isMissing ? 'missing' : 'extra', listFrom: isMissing ? day('2022-05-01') : null },
    ...{ registerFrom: isMissing ? null : day('2023-01-01'), registerState: isMissing ? null : 'active' },
    answered: !isMissing,
  };
});

export function registerCalls(isFull: boolean, events: EventSink): RegisterCalls {
  const bad = { code: 'order.bad-personnummer', detail: { reason: 'digits-lost' }, message: '' } as const;
  return {
    'order.check': async (input) => ({
      ...{ rows: 4, lines: 2, persons: 1, byKind: [{ kind: input.kind ?? 'new', lines: 2 }] },
      byBenefit: [
        { benefit: 'sjukpenning', lines: 1 },
        { benefit: 'utbetalning', lines: 1 },
      ],
      refused: [
        { row: 3, fault: bad },
        { row: 5, fault: { code: 'order.from-in-future', detail: {}, message: '' } },
      ],
      notes: [{ kind: 'unknown-columns', names: ['Namn'] }],
      refusedCsv: input.refusedCsv === true ? 'Rad i filen;Orsak\r\n' : null,
    }),
    'register.count': async ({ after }) => ({
      counts: isFull
        ? benefits.flatMap((benefit, place) =>
            registerStates.map((state, other) => ({ benefit, state, persons: 100 * (place + 1) + other })),
          )
        : [],
      next: isFull && after === undefined ? 1000 : null,
    }),
    'register.list': async ({ state, benefit, after = 0, limit = 100 }) => {
      const meant = rows.filter((row) => (!state || row.state === state) && (!benefit || row.benefit === benefit));
      const page = isFull ? meant.slice(after, after + limit) : [];
      return { rows: page, next: after + limit < meant.length && isFull ? after + limit : null };
    },
    'register.begin': async () => ({ id: 1 }),
    'register.read': async () => ({ rows: 1000 }),
    'register.compare': async ({ id }) => ({
      ...{ id, rows: 1000, listed: 4000, registered: 3999, answered: 3900, agreed: 3890, underWay: 99, refused: 1 },
      differences: { missing: 4, extra: 3, from: 0, unanswered: 0, ended: 0, rejected: 0 },
      notes: [{ kind: 'unknown-columns', names: ['Avtal'] }],
    }),
    'register.differences': async ({ kinds }) => ({
      differences: differences.filter(({ kind }) => kinds === undefined || kinds.includes(kind)),
      next: null,
    }),
    'register.faults': async () => ({ refused: [{ row: 17, fault: bad }], next: null }),
    'register.order': async ({ kinds }) => {
      events.emit('changed', { topics: ['orders'] });
      return { added: differences.filter(({ kind }) => kinds.some((one) => one === kind)).length, refused: [] };
    },
  };
}
