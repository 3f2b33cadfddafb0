/** Writing so that after a power cut either the old or the new bytes are there, never a mixture. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { failPoint } from '../../shared/fail-point.ts';
import type { Bytes } from '../service/ports.ts';
import { isAbandoned, ownName } from './owner.ts';

/** Makes directory entries durable. Windows cannot open a directory and needs no such step. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Creates a directory that only its owner can enter. Every directory that got a new one in it is synced. */
export async function ensureDirectory(directory: string): Promise<void> {
  const first = await mkdir(directory, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const above = dirname(resolve(first));
  for (let parent = dirname(resolve(directory)); parent !== above; parent = dirname(parent))
    await syncDirectory(parent);
  await syncDirectory(above);
}

/** Writes a new file of mode 0600 and forces it to disk. Fails when the file exists. */
export async function writeNew(path: string, bytes: Uint8Array | Bytes): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Replaces a file at once: temporary name, sync, rename, sync of the directory. What killed processes left of earlier
 * attempts in that directory, perhaps with persons or secrets in it, is removed first.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await removeAbandoned(dirname(path));
  const temporary = join(dirname(path), `.${basename(path)}.${ownName()}`);
  try {
    failPoint('replace.before-write');
    await writeNew(temporary, bytes);
    failPoint('replace.before-rename');
    await rename(temporary, path);
    failPoint('replace.after-rename');
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Removes what killed processes left of files that should have taken a name in this directory. */
export async function removeAbandoned(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const owner = /^\..+\.(\d+-[0-9a-f]{8}-[0-9a-f-]{36})$/.exec(name)?.[1];
    if (owner !== undefined && isAbandoned(owner)) await rm(join(directory, name), { force: true });
  }
}
