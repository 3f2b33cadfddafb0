/** The reading thread: reads a delivery in the archive, or one on its way there, and sends batches of persons. */
import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from '../../shared/fault.ts';
import type { StartRecord } from '../../shared/views.ts';
import { openArchived } from '../files/archive.ts';
import { readHere } from '../service/inbox/read-here.ts';
import { NotPlain } from '../service/plain-port.ts';
import type { Bytes } from '../service/ports.ts';
import type { ReadAs, ReadBlock, ReadJob } from '../service/reading-port.ts';
import { xml } from '../xml/xml.ts';
import { arriving } from './arriving.ts';
import { packed } from './packed-blocks.ts';
import type { ReadingPlace, Said } from './reading-messages.ts';
import { listen } from './reading-orders.ts';
import { type Sending, say, sending } from './sending.ts';

const port = parentPort;
if (port === null) throw new Error('this is a thread');
const from: NonNullable<typeof port> = port;
const { archive } = workerData as ReadingPlace;
const orders = listen(from);

/** What was found in the end; the persons have been sent by then. */
async function read(bytes: Bytes, as: ReadAs, out: Sending): Promise<Said> {
  let blocks: ReadBlock[] = [];
  let start: StartRecord | null = null;
  const afterPiece = async (done: number): Promise<void> => {
    if (blocks.length === 0) return;
    const batch = { is: 'blocks', blocks: packed(blocks), start, done } as const;
    blocks = [];
    await out.batch(batch);
  };
  const reading = await readHere({ bytes, xml, afterPiece }, as, (block, found) => {
    blocks.push(block);
    start = found;
  });
  await out.emptied();
  return { is: 'read', reading };
}

function readArriving(as: ReadAs): Promise<Said> {
  const out = sending(from);
  const bytes = arriving(orders, (sha256, begun) => {
    out.release();
    return openArchived(archive, sha256, begun);
  });
  return read(bytes, as, out);
}

function readArchived(job: ReadJob): Promise<Said> {
  const out = sending(from);
  out.release();
  return read(openArchived(archive, job.sha256), job, out);
}

const errorSaid = (error: unknown): Said =>
  error instanceof NotPlain ? { is: 'not-plain' } : { is: 'fault', fault: faultOf(error) };

/** What the beginning of a file showed, faults too, is of no interest when another delivery is to be read. */
async function outcome(): Promise<Said> {
  const told = await orders.next();
  const begun = told.is === 'arriving' ? await readArriving(told.as).catch(errorSaid) : undefined;
  const order = await orders.order();
  if (order.is === 'job') return readArchived(order.job).catch(errorSaid);
  if (begun === undefined) throw new Error('nothing was on its way');
  return begun;
}

say(from, await outcome());
from.close();
