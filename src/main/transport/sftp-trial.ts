/** Tries an SFTP server: is it there, who is it, does it let us in, and what does it let us see. */
import { posix } from 'node:path';
import { promisify } from 'node:util';
import type { Stats } from 'ssh2';
import { FaultError } from '../../shared/fault.ts';
import type { SftpSettings } from '../../shared/settings.ts';
import type { ShownHostKey, TransportTestView } from '../../shared/settings-views.ts';
import type { Secrets } from '../service/ports.ts';
import { listRemote } from './sftp.ts';
import { openSession, type Session, type Timeouts, usualTimeouts } from './sftp-session.ts';
import { otherHostKeys, usedHostKey } from './shown-host-key.ts';
import type { Outcome, Work } from './trial-steps.ts';

/** `goThrough` takes the steps. The connection is closed when the answer is there. */
export async function trySftp(
  settings: SftpSettings,
  secrets: Secrets,
  goThrough: (work: Work) => Promise<TransportTestView>,
  timeouts: Timeouts = usualTimeouts,
): Promise<TransportTestView> {
  let used: ShownHostKey | undefined;
  let session: Session | undefined;
  const opened = (): Session => {
    if (session === undefined) throw new RangeError('the way is taken step by step');
    return session;
  };
  const pathOf = (folder = ''): string => posix.join(settings.directory, folder);
  const work: Work = [
    [
      'reach',
      async () => {
        used = await usedHostKey(settings, timeouts.connect);
        return { hostKeys: [used] };
      },
    ],
    ['host-key', async () => (used === undefined || used.trusted ? {} : judgeStranger(settings, used, timeouts))],
    [
      'login',
      async () => {
        session = await openSession(settings, secrets, timeouts);
        return {};
      },
    ],
    ['orders', () => remoteFolder(opened(), pathOf(settings.orders))],
    ['responses', async () => ({ waiting: (await listRemote(opened(), pathOf(settings.responses))).length })],
  ];
  try {
    return settleStranger(await goThrough(work), settings);
  } finally {
    await session?.close();
  }
}

/** All of the server's keys are shown, so that one of them can be found among those that its owner has published. */
async function judgeStranger(settings: SftpSettings, used: ShownHostKey, timeouts: Timeouts): Promise<Outcome> {
  return { hostKeys: [used, ...(await otherHostKeys(settings, timeouts.connect, used))], isWaiting: true };
}

/** A strange key where another one is pinned is no question but a fault. */
function settleStranger(view: TransportTestView, { host, hostKeys }: SftpSettings): TransportTestView {
  const isStranger = view.steps.some(({ state }) => state === 'waiting');
  if (!isStranger || hostKeys.length === 0) return view;
  const actual = view.hostKeys[0]?.fingerprint ?? '-';
  const { fault } = new FaultError('transport.host-key', { host, expected: hostKeys.join(' '), actual });
  return {
    ...view,
    steps: view.steps.map((step) => (step.state === 'waiting' ? { ...step, state: 'failed', fault } : step)),
  };
}

/** Whether we may write is known for sure only by writing; a folder that nobody may write to is told. */
async function remoteFolder({ sftp, within }: Session, path: string): Promise<Outcome> {
  const file = posix.basename(path);
  const found = await within(file, () => promisify<string, Stats>(sftp.stat.bind(sftp))(path));
  if (found.mode === undefined) return {};
  if (!found.isDirectory()) throw new FaultError('transport.missing', { file });
  if ((found.mode & 0o222) === 0) throw new FaultError('transport.denied', { file });
  return { writable: 'unknown' };
}
