/** Reads a delivery in a thread of its own, so that parsing and writing to the database go on side by side. */
import module from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FaultError } from '../../shared/fault.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import { NotPlain } from '../service/plain-port.ts';
import type { Bytes } from '../service/ports.ts';
import type { DeliveryReading, ReadAhead, Take } from '../service/reading-port.ts';
import { memoryGrowth } from './memory-growth.ts';
import { unpacked } from './packed-blocks.ts';
import type { ReadingPlace, Said, Told } from './reading-messages.ts';
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

export function createReadAhead(archive: string): ReadAhead {
  let ready: Worker | undefined;
  const forget = (): void => {
    ready = undefined;
  };
  return {
    prepare(arriving, schema) {
      if (ready !== undefined) return arriving;
      const worker = startThread(archive);
      ready = worker;
      // Neither a thread in waiting nor its end may hold up the program.
      worker.unref();
      worker.once('error', forget).once('exit', forget);
      setTimeout(() => {
        if (ready === worker) void worker.terminate();
      }, longestWait).unref();
      return overheard(worker, arriving, schema);
    },
    isReady: () => ready !== undefined,
    read(job, take, onBytes) {
      const worker = ready ?? startThread(archive);
      worker.off('error', forget).off('exit', forget).ref();
      forget();
      tell(worker, { is: 'job', job });
      const growth = memoryGrowth();
      const onBatch = (done: number): void => {
        growth.heed();
        onBytes(done);
      };
      return readInThread(worker, take, onBatch).finally(growth.release);
    },
  };
}

const startThread = (archive: string): Worker =>
  new Worker(script, {
    workerData: { archive, compiled: compiledCode() } satisfies ReadingPlace,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits,
  });

const tell = (worker: Worker, told: Told): void => worker.postMessage(told);

/** Some tens of persons at least: what reads them is compiled by then, which saves a twentieth of most loads. */
const rehearsedBytes = 1024 * 1024;

/** The same bytes; the thread has the first of them as they pass. */
async function* overheard(worker: Worker, arriving: Bytes, schema: SchemaProfile): Bytes {
  let given = 0;
  tell(worker, { is: 'rehearsal', schema });
  for await (const chunk of arriving) {
    // A copy: pieces may share one memory, all of which would be sent.
    if (given < rehearsedBytes) tell(worker, { is: 'beginning', bytes: new Uint8Array(chunk) });
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
}

const errorIn = (said: Extract<Said, { is: 'not-plain' | 'fault' }>): Error =>
  said.is === 'not-plain' ? new NotPlain('thread') : new FaultError(said.fault.code, said.fault.detail);
