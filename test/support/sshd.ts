/** Debian's OpenSSH server on a random loopback port, with keys made for the occasion. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { sshdProgram } from './peers.ts';

export type Sshd = {
  readonly port: number;
  readonly user: string;
  /** Fingerprint of the host key, from ssh-keygen and not from our own code. */
  readonly hostKey: string;
  /** Private keys that are let in: one without and one with a passphrase. */
  readonly key: string;
  readonly lockedKey: string;
  readonly passphrase: string;
  /** A private key that is not let in. */
  readonly strangersKey: string;
  /** What the server wrote down so far, with its debugging notes. */
  log(): string;
  stop(): Promise<void>;
};

/** Starts the server and waits until it answers. */
export async function startSshd(): Promise<Sshd> {
  const home = mkdtempSync(join(tmpdir(), 'lefi-sshd-'));
  const path = (name: string): string => join(home, name);
  for (const name of ['host', 'user', 'stranger']) makeKey(path(name), '');
  makeKey(path('locked'), 'öppna dörren');
  writeFileSync(path('authorized'), readFileSync(path('user.pub'), 'utf8') + readFileSync(path('locked.pub'), 'utf8'));
  chmodSync(path('authorized'), 0o600);
  const port = await freePort();
  writeFileSync(path('config'), configuration(home, port));
  // Root's sshd wants this folder for the part that has no rights, and no package makes it in a container.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const server = spawn(sshdProgram, ['-D', '-f', path('config'), '-E', path('log')], { stdio: 'ignore' });
  const log = (): string => (existsSync(path('log')) ? readFileSync(path('log'), 'utf8') : '');
  await untilOpen(port, server, log);
  return {
    port,
    user: userInfo().username,
    hostKey: execFileSync('ssh-keygen', ['-lf', path('host.pub')], { encoding: 'utf8' }).split(' ')[1] ?? '',
    key: path('user'),
    lockedKey: path('locked'),
    passphrase: 'öppna dörren',
    strangersKey: path('stranger'),
    log,
    stop: () => stop(server, home),
  };
}

const makeKey = (path: string, passphrase: string): void => {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-f', path]);
};

const configuration = (home: string, port: number): string =>
  [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(home, 'host')}`,
    `PidFile ${join(home, 'pid')}`,
    `AuthorizedKeysFile ${join(home, 'authorized')}`,
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'UsePAM no',
    'StrictModes no',
    'LogLevel DEBUG1',
    'Subsystem sftp internal-sftp',
    '',
  ].join('\n');

async function untilOpen(port: number, server: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 200 && server.exitCode === null; tries += 1) {
    if (await answers(port)) return;
    await pause(25);
  }
  server.kill();
  throw new Error(`sshd did not start: ${log()}`);
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy()).once('error', () => undefined);
    socket.once('close', (failed) => resolve(!failed));
  });

async function stop(server: ChildProcess, home: string): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null && server.kill()) await gone;
  rmSync(home, { recursive: true, force: true });
}
