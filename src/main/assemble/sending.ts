/** How the reading thread sends what it has read: in batches, of which so many may be under way. */
import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { batchesAhead, type Said, type Told } from './reading-messages.ts';

type Batch = Extract<Said, { is: 'blocks' }>;

export interface Sending {
  /** Waits while too many are under way. */
  batch(batch: Batch): Promise<void>;
  /** From now on batches are sent; those that were kept till then are the first. */
  release(): void;
}

export const say = (port: MessagePort, said: Said): void =>
  port.postMessage(said, said.is === 'blocks' ? [said.blocks.numbers.buffer, said.blocks.contents.buffer] : []);

/** Keeps batches until somebody wants them. */
export function sending(port: MessagePort): Sending {
  let kept: Batch[] | undefined = [];
  let underWay = 0;
  port.on('message', (told: Told) => {
    if (told.is === 'more') underWay -= 1;
  });
  return {
    async batch(batch) {
      underWay += 1;
      if (kept !== undefined) return void kept.push(batch);
      say(port, batch);
      while (underWay >= batchesAhead) await once(port, 'message');
    },
    release() {
      for (const batch of kept ?? []) say(port, batch);
      kept = undefined;
    },
  };
}
