/** FK's file area: an SFTP server on the loopback interface with a real directory behind it. */
import { timingSafeEqual } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import ssh2, { type AuthContext, type Connection } from 'ssh2';
import { fingerprintOf, parsedKey } from './keys.ts';
import { serveOperations } from './operations.ts';
import { dropMeter, type Troubles } from './troubles.ts';

/** `publicKey` is a line as in `authorized_keys`. A user with neither cannot log in. */
export type SftpUser = { readonly name: string; readonly password?: string; readonly publicKey?: string };

export type SftpOptions = {
  /** The directory that clients see as `/`. */
  readonly root: string;
  /** A private key in OpenSSH or PEM form. */
  readonly hostKey: string;
  readonly users: readonly SftpUser[];
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly troubles?: Troubles;
};

export type SftpServer = {
  readonly host: string;
  readonly port: number;
  /** `SHA256:…` as OpenSSH prints it. */
  readonly fingerprint: string;
  /** Changes what goes wrong from now on; `{}` ends all troubles. */
  trouble(troubles: Troubles): void;
  close(): Promise<void>;
};

const host = '127.0.0.1';

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** True when the client may come in, or when the key it asks about would be accepted. */
function admits(users: readonly SftpUser[], context: AuthContext): boolean {
  const user = users.find((candidate) => candidate.name === context.username);
  if (user === undefined) return false;
  if (context.method === 'password') return user.password !== undefined && sameText(user.password, context.password);
  if (context.method !== 'publickey' || user.publicKey === undefined) return false;
  const known = parsedKey(user.publicKey);
  if (!known.getPublicSSH().equals(context.key.data)) return false;
  if (context.signature === undefined || context.blob === undefined) return true;
  return known.verify(context.blob, context.signature, context.hashAlgo) === true;
}

function greet(connection: Connection, options: SftpOptions, serve: (connection: Connection) => void): void {
  connection.on('authentication', (context) => {
    if (admits(options.users, context)) context.accept();
    else context.reject(['publickey', 'password']);
  });
  connection.on('error', () => connection.end());
  connection.on('ready', () => serve(connection));
}

/** Starts serving. Throws what the system says when the port is taken. */
export async function startSftpServer(options: SftpOptions): Promise<SftpServer> {
  const root = await realpath(options.root);
  const sockets = new Set<Socket>();
  let troubles = options.troubles ?? {};
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const meter = dropMeter(() => troubles);
    const passed = (bytes: number): boolean => {
      const cut = meter(bytes);
      if (cut) socket.destroy();
      return cut;
    };
    const serve = (connection: Connection): void => {
      connection.on('session', (accept) => {
        accept().on('sftp', (open) => serveOperations(open(), { root, troubles: () => troubles, passed }));
      });
    };
    // One ssh2 server per socket: it owns no port, and the socket stays ours to cut.
    const ssh = new ssh2.Server({ hostKeys: [options.hostKey] }, (connection) => greet(connection, options, serve));
    ssh.injectSocket(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const address = server.address();
  return {
    host,
    port: typeof address === 'object' && address !== null ? address.port : 0,
    fingerprint: fingerprintOf(options.hostKey),
    trouble(next) {
      troubles = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
