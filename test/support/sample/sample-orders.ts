/** Invented order lines and files that answer to adding, composing and sending. */
import type { Handlers } from '../../../src/shared/contract.ts';
import type { EventSink } from '../../../src/shared/events.ts';
import { FaultError } from '../../../src/shared/fault.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type { OrderLineState, OrderLineView } from '../../../src/shared/views.ts';
import { anna, centenarian } from './sample-numbers.ts';
import { sampleOutbox } from './sample-outbox.ts';

type OrderCalls = Pick<Handlers, 'order.add' | 'order.import' | 'order.list' | 'order.compose' | 'order.remove'> &
  ReturnType<typeof sampleOutbox>['calls'];

const line = (id: number, benefit: string, state: OrderLineState): OrderLineView => ({
  id,
  kind: id % 7 === 0 ? 'refresh' : 'new',
  personnummer: id % 2 === 0 ? anna : centenarian,
  benefit,
  from: '2023-01-01' as LocalDate,
  purpose: id % 3 === 0 ? 'riskbedomning' : null,
  consent: id % 3 === 0 ? '2026-01-15 avtal 4711' : null,
  state,
  file: state === 'draft' ? null : 'LEFI_BEST_5560360793_20261119_001.xml',
  answeredBy: state === 'answered' ? { id: 411, night: '2026-11-20' as LocalDate } : null,
  ...(state === 'answered' && { answer: { status: 'active', kundStatus: '1', told: id % 2 ? 'nothing' : 'complete' } }),
  ...(state === 'sent' && id % 14 === 1 && silent),
});

/** Its night has been. */
const silent = { state: 'unanswered', due: '2026-11-20' as LocalDate, cause: 'person-left-out' } as const;

const states: readonly OrderLineState[] = ['draft', 'sent', 'answered', 'answered', 'rejected', 'answered', 'composed'];
const benefits = ['sjukpenning', 'foraldrapenning', 'utbetalning', 'pension'] as const;

export function orderCalls(isFull: boolean, events: EventSink): OrderCalls {
  let lines = isFull
    ? Array.from({ length: 60 }, (_, id) => line(id, benefits[id % 4] ?? 'pension', states[id % 7] ?? 'sent'))
    : [];
  const changed = (): void => events.emit('changed', { topics: ['orders'] });
  const outbox = sampleOutbox(isFull, (to) => {
    lines = lines.map((one) => (one.state === 'composed' ? { ...one, state: to } : one));
    changed();
  });
  const count = (state: OrderLineView['state']): number => lines.filter((one) => one.state === state).length;
  return {
    'order.add': async (input) => {
      const added = input.lines.flatMap(({ benefits: chosen }) =>
        chosen.map((one) => line(1000 + lines.length, one, 'draft')),
      );
      lines = [...added, ...lines];
      changed();
      return { added: added.length, refused: [] };
    },
    'order.import': async () => ({
      added: 2,
      refused: [
        { row: 3, fault: { code: 'order.bad-personnummer', detail: { reason: 'check-digit' }, message: '' } },
        { row: 5, fault: { code: 'order.from-in-future', detail: {}, message: '' } },
      ],
    }),
    'order.list': async ({ offset = 0, limit = 100 }) => ({
      totals: {
        draft: count('draft'),
        composed: count('composed'),
        sent: count('sent') + count('unanswered'),
        answered: count('answered'),
        rejected: count('rejected'),
        removed: count('removed'),
      },
      unanswered: lines.filter((one) => one.state === 'unanswered').length,
      lines: lines.slice(offset, offset + limit),
      files: outbox.files(),
      window: outbox.window(),
    }),
    'order.remove': async ({ line: id }) => {
      const removed = lines.find((one) => one.id === id && one.state === 'draft');
      if (removed === undefined) throw new FaultError('order.not-removable');
      lines = lines.map((one) => (one === removed ? { ...one, state: 'removed' } : one));
      changed();
      return { ...removed, state: 'removed' };
    },
    'order.compose': async () => {
      const files = outbox.compose();
      lines = lines.map((one) => (one.state === 'draft' ? { ...one, state: 'composed' } : one));
      changed();
      return files;
    },
    ...outbox.calls,
  };
}
