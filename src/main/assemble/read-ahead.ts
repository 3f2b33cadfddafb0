/** Reads a delivery in a thread of its own, so that parsing and writing to the database go on side by side. */
import module from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FaultError } from '../../shared/fault.ts';
import { giveBack } from '../files/give-back.ts';
import { NotPlain } from '../service/plain-port.ts';
import type { Bytes } from '../service/ports.ts';
import type { DeliveryReading, ReadAhead, ReadAs, ReadJob, Take } from '../service/reading-port.ts';
import { memoryGrowth } from './memory-growth.ts';
import { unpacked } from './packed-blocks.ts';
import { headStartBytes, type Order, type ReadingPlace, type Said, type Told } from './reading-messages.ts';
import { type Steps, turns } from './turns.ts';

/** Beside this file, as source or as built. */
const script = new URL(`./reading-worker${import.meta.url.endsWith('.ts') ? '.mjs' : '.js'}`, import.meta.url);

/** Megabytes. Deliveries need a third of it; what needs more is left to the strict parser and its limits. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 96 };

/** Some milliseconds of work. */
const personsPerTurn = 5;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** A thread that nobody has used for so long (ms) is given up: it holds some 40 MB. */
const longestWait = 60_000;

/** A thread in waiting: how it reads what arrives, and under which SHA-256 that has arrived. */
type Ready = { readonly worker: Worker; readonly as: ReadAs; sha256?: string };

export function createReadAhead(archive: string): ReadAhead {
  let ready: Ready | undefined;
  const forget = (): void => {
    ready = undefined;
  };
  return {
    prepare(bytes, as) {
      if (ready !== undefined) return { bytes, archived: () => undefined };
      const worker = startThread(archive);
      const one: Ready = { worker, as };
      ready = one;
      // Neither a thread in waiting nor its end may hold up the program.
      worker.unref();
      worker.once('error', forget).once('exit', forget);
      setTimeout(() => {
        if (ready === one) void worker.terminate();
      }, longestWait).unref();
      return {
        bytes: overheard(worker, bytes, as),
        archived: (sha256) => {
          one.sha256 = sha256;
        },
      };
    },
    isReady: () => ready !== undefined,
    read(job, take, onBytes) {
      const worker = ready?.worker ?? startThread(archive);
      const order = orderOf(job, ready);
      worker.off('error', forget).off('exit', forget).ref();
      forget();
      tell(worker, order);
      const growth = memoryGrowth();
      const onBatch = (done: number): void => {
        growth.heed();
        onBytes(done);
      };
      return readInThread(worker, take, onBatch).finally(growth.release);
    },
  };
}

/** To go on with what was begun, where that is what is to be read. */
function orderOf({ sha256, ...as }: ReadJob, begun: Ready | undefined): Order {
  const isBegun = begun?.sha256 === sha256 && isSame(begun.as, as);
  return isBegun ? { is: 'archived', sha256 } : { is: 'job', job: { sha256, ...as } };
}

const isSame = (one: ReadAs, other: ReadAs): boolean =>
  one.schema === other.schema &&
  one.parsing === other.parsing &&
  one.organisation === other.organisation &&
  one.passable.join() === other.passable.join();

const startThread = (archive: string): Worker =>
  new Worker(script, {
    workerData: { archive, compiled: compiledCode() } satisfies ReadingPlace,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits,
  });

const tell = (worker: Worker, told: Told): void =>
  worker.postMessage(told, told.is === 'piece' ? [told.bytes.buffer] : []);

/** The same bytes; the thread has the first of them as they pass. */
async function* overheard(worker: Worker, arriving: Bytes, as: ReadAs): Bytes {
  let given = 0;
  tell(worker, { is: 'arriving', as });
  for await (const chunk of arriving) {
    // A copy: pieces may share one memory, which the next one takes.
    if (given < headStartBytes) tell(worker, { is: 'piece', bytes: new Uint8Array(chunk) });
    given += chunk.length;
    yield chunk;
  }
}

/** The folder that the program was told to keep compiled code in; Node makes one of its own in it for each version. */
function compiledCode(): string | undefined {
  const own = module.getCompileCacheDir?.();
  return own === undefined ? undefined : dirname(own);
}

function readInThread(worker: Worker, take: Take, onBytes: (done: number) => void): Promise<DeliveryReading> {
  return new Promise<DeliveryReading>((resolve, reject) => {
    const inTurn = turns();
    let isOver = false;
    function* heed(said: Said): Steps {
      if (said.is === 'blocks') {
        yield* takeAll(said, take);
        onBytes(said.done);
        tell(worker, { is: 'more' });
      } else if (said.is === 'read') resolve(said.reading);
      else throw errorIn(said);
    }
    function* hear(said: Said): Steps {
      try {
        if (!isOver) yield* heed(said);
      } catch (error) {
        isOver = true;
        reject(error);
        void worker.terminate();
      }
    }
    const fail = (error: Error): void => inTurn(() => void reject(error));
    worker.on('message', (said: Said) => inTurn(() => hear(said)));
    worker.on('error', (error) => fail(isOutOfMemory(error) ? new NotPlain('memory') : error));
    worker.on('exit', () => fail(new Error('the reading thread ended early')));
  });
}

function* takeAll({ blocks, start }: Extract<Said, { is: 'blocks' }>, take: Take): Steps {
  for (const [index, block] of unpacked(blocks).entries()) {
    if (index > 0 && index % personsPerTurn === 0) yield;
    take(block, start);
  }
  giveBack(blocks.contents);
}

const errorIn = (said: Extract<Said, { is: 'not-plain' | 'fault' }>): Error =>
  said.is === 'not-plain' ? new NotPlain('thread') : new FaultError(said.fault.code, said.fault.detail);
