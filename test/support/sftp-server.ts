/** The simulator's SFTP server for the tests of our client, and one that only writes down what it is told. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { makeKey } from '../../src/simulator/sftp/keys.ts';
import { type SftpServer, startSftpServer } from '../../src/simulator/sftp/server.ts';

export type SimulatedServer = SftpServer & {
  readonly directory: string;
  readonly user: string;
  readonly password: string;
};

/** FK's simulated file area, with one user who has a password. */
export async function startSimulatedServer(): Promise<SimulatedServer> {
  const directory = await mkdtemp(join(tmpdir(), 'lefi-sftp-'));
  const [user, password] = ['kund', 'lösen ord'];
  const hostKey = makeKey();
  const server = await startSftpServer({ root: directory, hostKey, users: [{ name: user, password }] });
  const close = async (): Promise<void> => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...server, directory, user, password, close };
}

export type ListeningServer = {
  readonly port: number;
  /** Every attempt to log in: the method and, for a password, the password. */
  readonly heard: readonly string[];
  /** Connections that got as far as SSH, and those that are open now. */
  connections(): number;
  open(): number;
  close(): Promise<void>;
};

/** A stranger in FK's place: takes any login, and remembers all of it. */
export async function startListeningServer(): Promise<ListeningServer> {
  const heard: string[] = [];
  let connections = 0;
  let open = 0;
  const hostKey = makeKey();
  const server = new ssh2.Server({ hostKeys: [hostKey] }, (connection) => {
    connections += 1;
    open += 1;
    connection
      .on('error', () => undefined)
      .on('close', () => {
        open -= 1;
      });
    connection.on('authentication', (context) => {
      heard.push(context.method === 'password' ? `password ${context.password}` : context.method);
      context.accept();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    connections: () => connections,
    open: () => open,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
