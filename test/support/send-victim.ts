/** A process that sends the composed order files of a profile and kills itself at a named point on the way. */
import { sendOrders } from '../../src/main/service/orders/send.ts';
import type { Bytes, Transport, Upload } from '../../src/main/service/ports.ts';
import { openContext } from './context.ts';

const [profile = '', now = '', point = ''] = process.argv.slice(2);

/** Nothing runs any more after this. */
function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

async function* half(bytes: Bytes): Bytes {
  for await (const chunk of bytes) {
    yield chunk.subarray(0, Math.floor(chunk.length / 2));
    await die();
  }
}

const deadly = (transport: Transport): Transport => ({
  ...transport,
  stage: async (upload: Upload) => {
    if (point === 'begun') await die();
    await transport.stage(point === 'half' ? { ...upload, open: () => half(upload.open()) } : upload);
    if (point === 'staged') await die();
  },
  publish: async (name) => {
    if (point === 'publishing') await die();
    await transport.publish(name);
    if (point === 'renamed') await die();
  },
});

const { ctx, close } = await openContext(profile, now, deadly);
await sendOrders(ctx);
close();
