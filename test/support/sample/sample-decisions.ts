/** Deliveries that are disputed, inspected, released and read again, for views alone. */
import type { Handlers } from '../../../src/shared/contract.ts';
import type { createEvents } from '../../../src/shared/events.ts';
import { FaultError } from '../../../src/shared/fault.ts';
import type { InspectionView } from '../../../src/shared/quarantine-views.ts';
import type { DeliveryView } from '../../../src/shared/views.ts';
import { ledgerCalls, withOlder } from './sample-ledger.ts';

const at = '2026-11-22T09:30:00Z';

type Decisions = Pick<
  Handlers,
  | 'delivery.list'
  | 'delivery.page'
  | 'delivery.get'
  | 'night.list'
  | 'delivery.dispute'
  | 'delivery.clear-dispute'
  | 'quarantine.inspect'
  | 'quarantine.release'
  | 'quarantine.reread'
>;

/** What a person decides changes the list that the calls share. */
export function decisionCalls(given: readonly DeliveryView[], events: ReturnType<typeof createEvents>): Decisions {
  let deliveries = withOlder(given);
  const find = (id: number): DeliveryView => {
    const found = deliveries.find((one) => one.id === id);
    if (!found) throw new FaultError('mirror.no-such-delivery', { found: id });
    return found;
  };
  const become = (id: number, part: Partial<DeliveryView>): DeliveryView => {
    const changed = { ...find(id), ...part };
    deliveries = deliveries.map((one) => (one.id === id ? changed : one));
    events.emit('changed', { topics: ['deliveries', 'persons', 'flags'] });
    return changed;
  };
  return {
    'delivery.list': async ({ limit = 1000 }) => deliveries.slice(0, limit),
    ...ledgerCalls(() => deliveries),
    'delivery.dispute': async ({ id, reason }) => become(id, { dispute: { reason, at } }),
    'delivery.clear-dispute': async ({ id }) => become(id, { dispute: null }),
    'quarantine.inspect': async ({ id }) => inspection(find(id)),
    'quarantine.release': async ({ id, reason }) =>
      become(id, { state: 'applied', persons: 4211, released: { reason, at, actor: 'kerstin' } }),
    'quarantine.reread': async ({ ids }) => (ids ?? []).map(find),
  };
}

const text = [
  '        <p:nettobelopp>9999.99</p:nettobelopp>\n      </p:period>\n    </p:utbetalning>\n  </p:formaner>\n',
  '</p:person>\n<p:person><p:personnum',
] as const;

function inspection(delivery: DeliveryView): InspectionView {
  if (delivery.state !== 'quarantined') throw new FaultError('quarantine.not-there', { found: delivery.id });
  const place = { line: 2873, column: 12, byte: 3_104_882 };
  return {
    delivery,
    encoding: 'UTF-8',
    persons: 4211,
    start: delivery.start,
    end: null,
    faults: delivery.faults.map((fault) => ({ ...fault, place })),
    excerpt: { line: 2868, before: text.join(''), after: '' },
    releasable: true,
  };
}
