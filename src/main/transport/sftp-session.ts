/** One SSH connection with its SFTP channel: opened with a pinned host key, watched, and surely closed. */
import { connect, type Socket } from 'node:net';
import type { SFTPWrapper } from 'ssh2';
import SftpClient from 'ssh2-sftp-client';
import { FaultError } from '../../shared/fault.ts';
import type { SftpSettings } from '../../shared/settings.ts';
import type { Secrets } from '../service/ports.ts';
import { type Credentials, readCredentials } from './credentials.ts';
import { checkHostKey, type HostKeyCheck } from './host-key.ts';
import { connectionFault, operationFault } from './sftp-fault.ts';

/** In milliseconds. `answer` is how long the server may take for one answer. */
export type Timeouts = { readonly connect: number; readonly answer: number; readonly close: number };
export const usualTimeouts: Timeouts = { connect: 20_000, answer: 60_000, close: 2_000 };

export type Session = {
  readonly sftp: SFTPWrapper;
  readonly fingerprint: string;
  /** Waits for one answer about `file`, until the connection is lost or the server was silent too long. Errors become faults. */
  within<T>(file: string, ask: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Throws `transport.secret`, `.host-key`, `.denied`, `.offline` or `.refused`, and leaves no connection behind. */
export async function openSession(settings: SftpSettings, secrets: Secrets, timeouts: Timeouts): Promise<Session> {
  const credentials = await readCredentials(settings, secrets);
  const hostKey = checkHostKey(settings.host, settings.hostKeys);
  // A socket of our own: ssh2 can neither switch off Nagle before the handshake nor drop a half-closed connection.
  const socket = connect({ host: settings.host, port: settings.port, noDelay: true });
  // Empty callbacks keep the library from printing, its own listeners keep errors from going unhandled.
  const client = new SftpClient('lefi', { error: () => undefined, end: () => undefined, close: () => undefined });
  const failure = firstError(client);
  // ssh2's own timer stops at the login, and a server may fall silent after it.
  const timer = setTimeout(() => socket.destroy(silence(settings.host)), timeouts.connect);
  try {
    const sftp = await client.connect(options(socket, credentials, hostKey));
    const parts = { client, sftp, socket, failure, timeouts };
    return watched({ ...parts, host: settings.host, fingerprint: hostKey.shown() ?? '' });
  } catch (error) {
    // A login without SFTP fails with no error of the connection, which is still up then.
    const hasSsh = failure() === undefined && !socket.destroyed && !socket.readableEnded;
    socket.destroy();
    if (hasSsh) throw new FaultError('transport.refused', { host: settings.host, reason: 'no-sftp' });
    throw hostKey.refusal() ?? connectionFault(failure() ?? error, settings.host);
  } finally {
    clearTimeout(timer);
  }
}

const options = (sock: Socket, credentials: Credentials, hostKey: HostKeyCheck) => ({
  sock,
  username: credentials.username,
  authHandler: [credentials],
  hostVerifier: hostKey.verify,
  readyTimeout: 0,
  keepaliveInterval: 15_000,
  keepaliveCountMax: 3,
});

/** The library passes errors on without their `level`, which tells a bad password from a bad network. */
function firstError(client: SftpClient): () => unknown {
  let first: unknown;
  client.on('error', (error: unknown) => {
    first ??= error;
  });
  return () => first;
}

type Parts = Pick<Session, 'sftp' | 'fingerprint'> & {
  readonly client: SftpClient;
  readonly socket: Socket;
  readonly host: string;
  readonly failure: () => unknown;
  readonly timeouts: Timeouts;
};

function watched({ client, sftp, fingerprint, socket, host, failure, timeouts }: Parts): Session {
  // A set instead of one promise for all: a promise would keep something of every wait until the connection ends.
  const waiting = new Set<() => void>();
  socket.once('close', () => {
    for (const giveUp of waiting) giveUp();
  });
  const lost = (): FaultError => connectionFault(failure(), host);

  const within: Session['within'] = async (file, ask) => {
    if (socket.destroyed) throw lost();
    const hungUp = Promise.withResolvers<never>();
    const giveUp = (): void => hungUp.reject(lost());
    const timer = setTimeout(() => socket.destroy(silence(host)), timeouts.answer);
    waiting.add(giveUp);
    try {
      return await Promise.race([ask(), hungUp.promise]);
    } catch (error) {
      throw socket.destroyed ? lost() : operationFault(error, file);
    } finally {
      waiting.delete(giveUp);
      clearTimeout(timer);
    }
  };
  return { sftp, fingerprint, within, close: () => closeSession(client, socket, timeouts.close) };
}

const silence = (host: string): FaultError => new FaultError('transport.offline', { host, reason: 'silent' });

/** Says goodbye, and hangs up when the other side does not. */
async function closeSession(client: SftpClient, socket: Socket, patience: number): Promise<void> {
  const hangUp = setTimeout(() => socket.destroy(), patience);
  try {
    if (!socket.destroyed) await client.end();
  } catch {
    // An error while hanging up changes nothing: what was to be checked has been checked.
  } finally {
    clearTimeout(hangUp);
    socket.destroy();
  }
}
