/** Entry of the service process (Electron's utility process): the profile's service, off the window's thread. */
import { assembleOrSetUp } from '../assemble/first-start.ts';
import { defaultProfile } from '../assemble/set-up.ts';
import { logLine } from './log-line.ts';
import { hostService } from './service-host.ts';
import type { ToService } from './service-protocol.ts';

/** Started by utility-child.ts with the profile's directory, where one was named. */
const [profile = defaultProfile()] = process.argv.slice(2);

const receive = hostService({
  open: () =>
    assembleOrSetUp({
      profile,
      host: 'app',
      demo: async (...given) => (await import('../../demo/play.ts')).makeDemo(...given),
    }),
  post: (message) => process.parentPort.postMessage(message),
  exit: () => process.exit(0),
  report: (unexpected) => process.stderr.write(logLine(unexpected)),
});

process.parentPort.on('message', (event) => void receive(event.data as ToService));
