/** A profile that has ordered persons, a delivery that fits into no small disk, and what a run without trouble makes of it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bigDelivery } from './big-delivery.ts';
import { factsIn, mirrorRows, type Row } from './mirror-file.ts';

const program = fileURLToPath(new URL('../../src/cli/lefi.mjs', import.meta.url));
const now = '2026-11-22T12:00:00Z';

export type DiskCase = {
  /** Copied, never worked on. */
  readonly profile: string;
  readonly delivery: string;
  readonly person: string;
  /** What the mirror holds before it, and after an ingest without trouble. */
  readonly before: Row[][];
  readonly expected: Row[][];
  remove(): Promise<void>;
};

export async function diskCase(persons: number): Promise<DiskCase> {
  const { profile, path, numbers } = await bigDelivery(persons);
  await profile.service.close();
  const home = await mkdtemp(join(tmpdir(), 'lefi-disk-case-'));
  const delivery = join(home, 'LEFI_SVAR_5560360793_20261118_18.xml');
  await cp(path, delivery);
  await rm(path);
  // Some tests run the program as somebody else.
  await chmod(home, 0o711);
  const undisturbed = join(home, 'undisturbed');
  await cp(profile.directory, undisturbed, { recursive: true });
  const before = factsIn(undisturbed);
  const { code, fault } = await run(undisturbed, ['ingest', delivery]);
  if (fault !== undefined || code === null) throw new Error(`an undisturbed ingest ended with ${fault}`);
  const original = join(home, 'profile');
  await rename(profile.directory, original).catch(() => cp(profile.directory, original, { recursive: true }));
  return {
    profile: original,
    delivery,
    person: numbers[0] ?? '',
    before,
    expected: factsIn(undisturbed),
    async remove() {
      await rm(home, { recursive: true });
      await rm(join(profile.directory, '..'), { recursive: true, force: true });
    },
  };
}

export type Ran = { readonly code: number | null; readonly fault: string | undefined; readonly stderr: string };

/** Runs a command with `--json`; `before` is shell that runs first, `uid` the user that it runs as. */
export async function run(
  profile: string,
  args: readonly string[],
  { before = '', uid }: { before?: string; uid?: number } = {},
): Promise<Ran> {
  const command = [process.execPath, program, '--json', '--profile', profile, '--now', now, ...args];
  const child = spawn('sh', ['-c', `${before}\nexec "$@"`, 'sh', ...command], {
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (chunk) => {
      said[stream] += chunk;
    });
  const [code] = await once(child, 'close');
  const document = said.stdout === '' ? {} : JSON.parse(said.stdout);
  return { code, fault: document.fault?.code, stderr: said.stderr };
}

export const states = (profile: string): unknown[] =>
  mirrorRows(profile, 'SELECT state FROM delivery ORDER BY id').map(({ state }) => state);

export const integrity = (profile: string): unknown =>
  mirrorRows(profile, 'PRAGMA integrity_check').map((row) => row.integrity_check);

/** Sets FK's side to a folder that holds the delivery. */
export async function connect(profile: string, delivery: string): Promise<void> {
  const path = join(profile, 'profile.json');
  const transport = { kind: 'folder', directory: join(delivery, '..') };
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), transport }));
}

/** Names and digests of everything in a folder but SQLite's side files while they hold nothing. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of (await readdir(folder, { recursive: true, withFileTypes: true })).sort(byName)) {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isFile() ? await readFile(path) : undefined;
    if (entry.name.endsWith('-shm') || (entry.name.endsWith('-wal') && content?.length === 0)) continue;
    found[path] = content ? createHash('sha256').update(content).digest('hex') : 'folder';
  }
  return found;
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

export async function giveTo(uid: number, folder: string): Promise<void> {
  for (const name of ['.', ...(await readdir(folder, { recursive: true }))]) await chown(join(folder, name), uid, uid);
}
