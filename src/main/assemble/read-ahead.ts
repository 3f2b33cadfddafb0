/** Reads a delivery in a thread of its own, so that parsing and writing to the database go on side by side. */
import { Worker } from 'node:worker_threads';
import { FaultError } from '../../shared/fault.ts';
import { NotPlain } from '../service/plain-port.ts';
import type { DeliveryReading, ReadAhead, ReadJob, Take } from '../service/reading-port.ts';
import { unpacked } from './packed-blocks.ts';
import type { Said } from './reading-messages.ts';

/** Beside this file, as source or as built. */
const script = new URL(`./reading-worker${import.meta.url.endsWith('.ts') ? '.mjs' : '.js'}`, import.meta.url);

/** Megabytes. Deliveries need a third of it; what needs more is left to the strict parser and its limits. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 96 };

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

export const createReadAhead = (archive: string): ReadAhead => ({
  read: (job, take, onBytes) => readInThread({ job, archive }, take, onBytes),
});

function readInThread(
  order: { readonly job: ReadJob; readonly archive: string },
  take: Take,
  onBytes: (done: number) => void,
): Promise<DeliveryReading> {
  const worker = new Worker(script, {
    workerData: order,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits,
  });
  return new Promise<DeliveryReading>((resolve, reject) => {
    const inTurn = turns();
    let isOver = false;
    const end = (settle: () => void): void => {
      isOver = true;
      settle();
    };
    const takeAll = ({ blocks, start, done }: Extract<Said, { is: 'blocks' }>): void => {
      for (const block of unpacked(blocks)) take(block, start);
      onBytes(done);
      worker.postMessage('more');
    };
    const hear = (said: Said): void => {
      if (said.is === 'blocks') takeAll(said);
      else if (said.is === 'read') end(() => resolve(said.reading));
      else end(() => reject(errorIn(said)));
    };
    const hearOrEnd = (said: Said): void => {
      try {
        if (!isOver) hear(said);
      } catch (error) {
        end(() => reject(error));
        void worker.terminate();
      }
    };
    worker.on('message', (said: Said) => inTurn(() => hearOrEnd(said)));
    worker.on('error', (error) => inTurn(() => reject(isOutOfMemory(error) ? new NotPlain('memory') : error)));
    worker.on('exit', () => inTurn(() => reject(new Error('the reading thread ended early'))));
  });
}

/**
 * Does one thing after the other, each in a turn of the event loop of its own. Node hands over a thousand messages in
 * one turn when as many have come, and nobody's question would be answered before the last.
 */
function turns(): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  const next = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  return (work) => {
    waiting.push(work);
    if (waiting.length === 1) setImmediate(next);
  };
}

const errorIn = (said: Extract<Said, { is: 'not-plain' | 'fault' }>): Error =>
  said.is === 'not-plain' ? new NotPlain('thread') : new FaultError(said.fault.code, said.fault.detail);
