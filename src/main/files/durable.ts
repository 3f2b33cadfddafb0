/** Writing so that after a power cut either the old or the new bytes are there, never a mixture. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Bytes } from '../service/ports.ts';

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

/** Replaces a file at once: temporary name, sync, rename, sync of the directory. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeNew(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}
