/** The simulator's SFTP server against Debian's sftp client and ssh2-sftp-client. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SftpClient from 'ssh2-sftp-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintOf, keyAt, publicLineOf } from '../../src/simulator/sftp/keys.ts';
import { type SftpServer, startSftpServer } from '../../src/simulator/sftp/server.ts';

let directory: string;
let root: string;
let server: SftpServer;
let userKey: string;
const silent = { error() {}, end() {}, close() {} };

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lefi-sftp-'));
  root = await mkdtemp(join(directory, 'root-'));
  userKey = await keyAt(join(directory, 'user'));
  const users = [{ name: 'lefi', password: 'hemligt', publicKey: publicLineOf(userKey) }];
  server = await startSftpServer({ root, hostKey: await keyAt(join(directory, 'host')), users });
});

afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

async function connected(): Promise<SftpClient> {
  const client = new SftpClient('test', silent);
  await client.connect({ host: server.host, port: server.port, username: 'lefi', privateKey: userKey });
  return client;
}

/** Runs OpenSSH's own client; asynchronous, because the server lives in this very process. */
async function openSsh(commands: string): Promise<{ status: number | null; output: string }> {
  const options = ['StrictHostKeyChecking=no', `UserKnownHostsFile=${join(directory, 'known')}`, 'BatchMode=yes'];
  const args = [...options.flatMap((option) => ['-o', option]), '-i', join(directory, 'user')];
  const child = spawn('sftp', [...args, '-b', '-', '-P', String(server.port), `lefi@${server.host}`]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  child.stdin.end(commands);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output };
}

test("OpenSSH's client puts, lists, renames, gets and removes a file", async () => {
  const bytes = randomBytes(300_000);
  await writeFile(join(directory, 'out'), bytes);
  const { status, output } = await openSsh(
    [
      'mkdir till-fk',
      `put ${directory}/out till-fk/a.partial`,
      'rename till-fk/a.partial till-fk/a.xml',
      'ls -l till-fk',
      `get till-fk/a.xml ${directory}/back`,
      'rm till-fk/a.xml',
      'rmdir till-fk',
      'pwd',
    ].join('\n'),
  );
  expect(output).toMatch(/300000 .*a\.xml/);
  expect(output).toContain('Remote working directory: /');
  expect(status).toBe(0);
  expect((await readFile(join(directory, 'back'))).equals(bytes)).toBe(true);
});

test('the fingerprint is the one that ssh-keygen prints', async () => {
  const line = publicLineOf(await keyAt(join(directory, 'host')));
  const printed = spawnSync('ssh-keygen', ['-l', '-f', '-'], { input: line, encoding: 'utf8' }).stdout;
  expect(printed.split(' ')[1]).toBe(server.fingerprint);
  expect(execFileSync('ssh-keygen', ['-l', '-f', join(directory, 'user')], { encoding: 'utf8' })).toContain(
    fingerprintOf(userKey),
  );
});

test('a client library puts, stats, lists, renames and gets bytes unharmed', async () => {
  const client = await connected();
  const bytes = randomBytes(200_000);
  await client.put(bytes, '/a.partial');
  expect((await client.stat('/a.partial')).size).toBe(bytes.length);
  await client.rename('/a.partial', '/a.xml');
  expect((await client.list('/')).map((entry) => entry.name)).toEqual(['a.xml']);
  const back = (await client.get('/a.xml')) as Buffer;
  expect(createHash('sha256').update(back).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  await client.end();
});

test('a rename onto an existing file fails and changes nothing', async () => {
  const client = await connected();
  await client.put(Buffer.from('one'), '/one');
  await client.put(Buffer.from('two'), '/two');
  await expect(client.rename('/one', '/two')).rejects.toThrow();
  expect(await readFile(join(root, 'two'), 'utf8')).toBe('two');
  await client.end();
});

test('no path leads out of the root, by dots or by a link', async () => {
  await writeFile(join(directory, 'secret'), 'secret');
  await symlink(directory, join(root, 'way-out'));
  const client = await connected();
  await expect(client.get('/../secret')).rejects.toThrow();
  await expect(client.get('../../secret')).rejects.toThrow();
  await expect(client.get('/way-out/secret')).rejects.toThrow(/Permission|outside/);
  await expect(client.put(Buffer.from('x'), '/way-out/new')).rejects.toThrow();
  expect(await client.realPath('/../..')).toBe('/');
  await client.end();
});

test('a wrong password, an unknown user and a foreign key are refused', async () => {
  const foreign = await keyAt(join(directory, 'foreign'));
  for (const login of [
    { username: 'lefi', password: 'fel' },
    { username: 'annan', password: 'hemligt' },
    { username: 'lefi', privateKey: foreign },
  ]) {
    const client = new SftpClient('test', silent);
    await expect(client.connect({ host: server.host, port: server.port, ...login })).rejects.toThrow();
    await client.end();
  }
  const client = new SftpClient('test', silent);
  await client.connect({ host: server.host, port: server.port, username: 'lefi', password: 'hemligt' });
  await client.end();
});

test('a scripted drop cuts the connection in the middle of a download', async () => {
  await writeFile(join(root, 'big'), randomBytes(1_000_000));
  const client = await connected();
  server.trouble({ dropAfter: 200_000 });
  await expect(client.get('/big')).rejects.toThrow();
  server.trouble({});
  const again = await connected();
  expect(((await again.get('/big')) as Buffer).length).toBe(1_000_000);
  await again.end();
});

test('a full disk, a refused rename and a wrong size can be ordered', async () => {
  const client = await connected();
  server.trouble({ diskFullAt: 1000 });
  // ssh2-sftp-client reports such an upload as done: only the size tells.
  await client.put(randomBytes(5000), '/full').catch(() => undefined);
  server.trouble({ refuseRename: true });
  expect((await client.stat('/full')).size).toBe(0);
  await client.put(Buffer.from('abc'), '/a');
  await expect(client.rename('/a', '/b')).rejects.toThrow();
  server.trouble({ wrongSize: -1 });
  expect((await client.stat('/a')).size).toBe(2);
  await client.end();
});
