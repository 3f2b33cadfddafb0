/** The reading thread: waits for what to read in the archive; sends batches of persons and waits while too many are under way. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { FormedRecord } from '../../core/mirror/records.ts';
import { faultOf } from '../../shared/fault.ts';
import type { StartRecord } from '../../shared/views.ts';
import { openArchived } from '../files/archive.ts';
import { readHere, rehearsal } from '../service/inbox/read-here.ts';
import { NotPlain } from '../service/plain-port.ts';
import type { ReadBlock, ReadJob } from '../service/reading-port.ts';
import { xml } from '../xml/xml.ts';
import { packed } from './packed-blocks.ts';
import { batchesAhead, type ReadingPlace, type Said, type Told } from './reading-messages.ts';

const port = parentPort;
if (port === null) throw new Error('this is a thread');
const { archive } = workerData as ReadingPlace;
/** Nothing is lost between two calls: the port gives one message at a time. */
const next = async (): Promise<Told> => ((await once(port, 'message')) as [Told])[0];

/** What is asked for once the rehearsal is over. */
async function rehearsed(): Promise<ReadJob> {
  let practise: ReturnType<typeof rehearsal> | undefined;
  for (;;) {
    const told = await next();
    if (told.is === 'job') return told.job;
    if (told.is === 'rehearsal') practise = rehearsal(xml, told.schema);
    else if (told.is === 'beginning') practise?.(told.bytes);
  }
}

const job = await rehearsed();
let blocks: ReadBlock<FormedRecord>[] = [];
let start: StartRecord | null = null;
let underWay = 0;
port.on('message', () => {
  underWay -= 1;
});
const say = (said: Said): void => port.postMessage(said);

async function afterPiece(done: number): Promise<void> {
  if (blocks.length === 0) return;
  say({ is: 'blocks', blocks: packed(blocks), start, done });
  blocks = [];
  underWay += 1;
  while (underWay >= batchesAhead) await once(port as NonNullable<typeof port>, 'message');
}

try {
  const tools = { archive: { open: (sha256: string) => openArchived(archive, sha256) }, xml, afterPiece };
  const reading = await readHere(tools, job, (block, found) => {
    blocks.push(block);
    start = found;
  });
  say({ is: 'read', reading });
} catch (error) {
  say(error instanceof NotPlain ? { is: 'not-plain' } : { is: 'fault', fault: faultOf(error) });
}
port.close();
