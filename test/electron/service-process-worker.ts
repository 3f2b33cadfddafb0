/** Runs the real entry of the service process in a worker: Electron's parent port is a stand-in over the worker's. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const port = parentPort;
if (!port) throw new Error('service-process-worker.ts runs as a worker');

const { profile, entry } = workerData as { profile: string; entry: string };
process.argv = [process.argv[0] ?? '', entry, profile];
Object.defineProperty(process, 'parentPort', {
  value: {
    on: (_event: 'message', listener: (event: { data: unknown }) => void) =>
      port.on('message', (data: unknown) => listener({ data })),
    postMessage: (message: unknown) => port.postMessage(message),
  },
});

await import(pathToFileURL(resolve(entry)).href);
