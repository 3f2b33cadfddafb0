/** A process to be killed or measured: ingests one file and says how far it has come, and how large its heap was. */
import { assemble } from '../../src/main/assemble.ts';

const [profile = '', path = ''] = process.argv.slice(2);
const service = await assemble({ profile, host: 'cli', now: '2026-11-22T12:00:00Z' });
let told = 0;
let peak = 0;
service.events.on('progress', ({ done }) => {
  told += 1;
  if (!global.gc) process.stdout.write(`${done}\n`);
  else if (told % 4 === 0) {
    // Only a collected heap says what is kept.
    global.gc();
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
});
const [delivery] = await service.handlers['inbox.ingest-files']({ files: [path] });
process.stdout.write(`${JSON.stringify({ state: delivery?.state, persons: delivery?.persons, peak })}\n`);
await service.close();
