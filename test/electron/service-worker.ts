/** A service process for tests: the shell's real host side in a worker thread, over handlers that can be told to die. */
import { parentPort, workerData } from 'node:worker_threads';
import { hostService } from '../../src/main/shell/service-host.ts';
import type { FromService, ToService } from '../../src/main/shell/service-protocol.ts';
import { callNames, type Handlers } from '../../src/shared/contract.ts';
import { createEvents } from '../../src/shared/events.ts';
import { FaultError } from '../../src/shared/fault.ts';

const { unopenable } = workerData as { unopenable: boolean };
const port = parentPort;
if (!port) throw new Error('service-worker.ts runs as a worker');

const events = createEvents();
const echo = Object.fromEntries(callNames.map((name) => [name, async (input: unknown) => ({ name, input })]));
const handlers: Handlers = {
  ...(echo as unknown as Handlers),
  // Never answers: the process dies first.
  'order.send': () => process.exit(7),
  'order.compose': () => new Promise(() => undefined),
  'inbox.fetch': async () => {
    events.emit('progress', { task: 'fetch', file: 'a.xml', done: 1, total: 1, unit: 'files' });
    return [];
  },
};

const receive = hostService({
  open: async () => {
    if (unopenable) throw new FaultError('profile.missing', { directory: '/nowhere' });
    const close = async () => events.emit('changed', { topics: ['flags'] });
    const wake = () => events.emit('changed', { topics: ['deliveries'] });
    return { handlers, events, wake, close };
  },
  post: (message: FromService) => port.postMessage(message),
  exit: () => process.exit(0),
  report: () => undefined,
});

port.on('message', (message: ToService) => void receive(message));
