/** Asks an SSH server for its host keys and hangs up: no user, no password, nothing of ours is said. */
import { connect } from 'node:net';
import ssh2 from 'ssh2';
import { FaultError } from '../../shared/fault.ts';
import type { SftpSettings } from '../../shared/settings.ts';
import type { ShownHostKey } from '../../shared/settings-views.ts';
import { fingerprintOf } from './host-key.ts';
import { connectionFault } from './sftp-fault.ts';

type Server = Pick<SftpSettings, 'host' | 'port' | 'hostKeys'>;

/** Kinds of host keys that a server may have beside each other; one connection shows one. */
const families: readonly (readonly ssh2.ServerHostKeyAlgorithm[])[] = [
  ['ssh-ed25519'],
  ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'],
  ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'],
];

/** The key that our connections get. `patience` in ms. Throws `transport.offline` and `transport.refused`. */
export const usedHostKey = (server: Server, patience: number): Promise<ShownHostKey> => showKey(server, patience);

/** The server's other keys, for comparing with what its owner has published. */
export async function otherHostKeys(server: Server, patience: number, used: ShownHostKey): Promise<ShownHostKey[]> {
  const found: ShownHostKey[] = [];
  for (const kinds of families) {
    // A server that lacks a kind refuses the handshake; that it can be reached is known by now.
    const key = await showKey(server, patience, kinds).catch(() => undefined);
    if (key !== undefined && key.fingerprint !== used.fingerprint) found.push(key);
  }
  return found;
}

async function showKey(
  { host, port, hostKeys }: Server,
  patience: number,
  kinds?: readonly ssh2.ServerHostKeyAlgorithm[],
): Promise<ShownHostKey> {
  const socket = connect({ host, port, noDelay: true });
  const client = new ssh2.Client();
  const timer = setTimeout(
    () => socket.destroy(new FaultError('transport.offline', { host, reason: 'silent' })),
    patience,
  );
  let shown: Buffer | undefined;
  let failure: unknown;
  const closed = Promise.withResolvers<void>();
  client.on('error', (error: unknown) => {
    failure ??= error;
  });
  client.on('close', () => closed.resolve());
  client.connect({
    sock: socket,
    // Said after the key has been accepted, and none is.
    username: 'lefi',
    hostVerifier: (key: Buffer) => {
      shown = key;
      return false;
    },
    readyTimeout: 0,
    ...(kinds === undefined ? {} : { algorithms: { serverHostKey: [...kinds] } }),
  });
  await closed.promise;
  clearTimeout(timer);
  socket.destroy();
  if (shown === undefined) throw connectionFault(failure, host);
  const fingerprint = fingerprintOf(shown);
  return { kind: kindOf(shown), fingerprint, trusted: hostKeys.includes(fingerprint) };
}

/** A key begins with its kind's name, its length in four bytes before it (RFC 4253, section 6.6). */
const kindOf = (key: Buffer): string => key.toString('latin1', 4, 4 + key.readUInt32BE(0));
