/** How the reading thread sends what it has read: in batches, of which so many may be under way, and others kept. */
import { once } from 'node:events';
import { setImmediate as immediate } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { batchesKept, batchesUnderWay, type Said, type Told } from './reading-messages.ts';

type Batch = Extract<Said, { is: 'blocks' }>;

export interface Sending {
  /** Waits while too many are kept. */
  batch(batch: Batch): Promise<void>;
  /** From now on batches are sent, the first of them first. */
  release(): void;
  /** Resolves when all have been sent. */
  emptied(): Promise<void>;
}

export const say = (port: MessagePort, said: Said): void =>
  port.postMessage(said, said.is === 'blocks' ? [said.blocks.numbers.buffer, said.blocks.contents.buffer] : []);

/** Keeps batches until somebody wants them: here they are but a few lists each, and hundreds of objects there. */
export function sending(port: MessagePort): Sending {
  const kept: Batch[] = [];
  let [isReleased, underWay] = [false, 0];
  const send = (): void => {
    while (underWay < batchesUnderWay && kept.length > 0) {
      underWay += 1;
      say(port, kept.shift() as Batch);
    }
  };
  port.on('message', (told: Told) => {
    if (told.is !== 'more') return;
    underWay -= 1;
    if (isReleased) send();
  });
  const waitWhile = async (isTooMuch: () => boolean): Promise<void> => {
    while (isTooMuch()) await once(port, 'message');
  };
  return {
    async batch(batch) {
      kept.push(batch);
      if (!isReleased) return;
      send();
      // What was taken meanwhile is heard between two pieces, and makes room for others.
      await immediate();
      await waitWhile(() => kept.length > batchesKept);
    },
    release() {
      isReleased = true;
      send();
    },
    emptied: () => waitWhile(() => kept.length > 0),
  };
}
