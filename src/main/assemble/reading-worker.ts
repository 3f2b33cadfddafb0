/** The reading thread: waits for what to read in the archive; sends batches of persons and waits while too many are under way. */
import { once } from 'node:events';
import { setImmediate as immediate } from 'node:timers/promises';
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

/** Bytes that are practised on at a time: some milliseconds even by code that is not compiled yet. */
const slice = 16 * 1024;

/** What to read. Until that is known, the thread practises on the beginning of the file. */
async function rehearsed(from: NonNullable<typeof port>): Promise<ReadJob> {
  const told: Told[] = [];
  const hear = (one: Told): void => void told.push(one);
  from.on('message', hear);
  const practise = practice();
  for (;;) {
    const asked = told.find((one) => one.is === 'job');
    if (asked !== undefined) {
      from.off('message', hear);
      return asked.job;
    }
    if (practise(told)) await immediate();
    else await once(from, 'message');
  }
}

/** Takes what was told, and gives false when nothing is left to practise on. */
function practice(): (told: Told[]) => boolean {
  let take: ReturnType<typeof rehearsal> | undefined;
  let rest: Uint8Array = new Uint8Array();
  return (told) => {
    if (rest.length === 0) {
      const next = told.shift();
      if (next?.is === 'rehearsal') take = rehearsal(xml, next.schema);
      if (next?.is === 'beginning') rest = next.bytes;
    }
    take?.(rest.subarray(0, slice));
    rest = rest.subarray(slice);
    return rest.length > 0 || told.length > 0;
  };
}

const job = await rehearsed(port);
let blocks: ReadBlock<FormedRecord>[] = [];
let start: StartRecord | null = null;
let underWay = 0;
port.on('message', () => {
  underWay -= 1;
});
const say = (said: Said): void => port.postMessage(said, said.is === 'blocks' ? [said.blocks.numbers.buffer] : []);

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
