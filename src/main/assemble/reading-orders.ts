/** What the reading thread is told, in the order of telling. */
import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { Order, Told } from './reading-messages.ts';

export interface Orders {
  /** What was told next, as soon as it is. */
  next(): Promise<Told>;
  /** The order, as soon as it has come. */
  order(): Promise<Order>;
  hasOrder(): boolean;
}

export function listen(port: MessagePort): Orders {
  const told: Told[] = [];
  let order: Order | undefined;
  port.on('message', (one: Told) => {
    // For whoever sends (sending.ts).
    if (one.is === 'more') return;
    if (one.is === 'archived' || one.is === 'job') order = one;
    told.push(one);
  });
  const heard = async <T>(find: () => T | undefined): Promise<T> => {
    for (let found = find(); ; found = find()) {
      if (found !== undefined) return found;
      await once(port, 'message');
    }
  };
  return {
    next: () => heard(() => told.shift()),
    order: () => heard(() => order),
    hasOrder: () => order !== undefined,
  };
}
