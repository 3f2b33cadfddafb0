/** Puts a whole profile in its place at once: it grows beside it and takes its name when it is complete. */
import { chmod, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FaultError } from '../../../shared/fault.ts';
import { diskFault, systemCode } from '../disk-fault.ts';
import { ensureDirectory, syncDirectory } from '../durable.ts';
import { requireLocal } from '../local-disk.ts';
import { topmostNames } from './parts.ts';

/**
 * `fill` gets a folder beside `directory` that takes its name when `fill` is done. Throws `profile.exists` when there
 * is anything in `directory`, `store.not-local`, `store.full` and its kin, and what `fill` throws; then nothing is there.
 */
export async function placeProfile(directory: string, fill: (growing: string) => Promise<void>): Promise<void> {
  await requireLocal(directory);
  const growing = `${resolve(directory)}.partial`;
  if ((await namesIn(directory)).length > 0) throw new FaultError('profile.exists', { directory });
  await clearLeftover(growing);
  try {
    await ensureDirectory(growing);
    await chmod(growing, 0o700);
    await fill(growing);
    // Windows renames nothing onto a folder, not even onto an empty one.
    await rmdir(directory).catch(() => undefined);
    await rename(growing, directory);
    await syncDirectory(dirname(resolve(directory)));
  } catch (error) {
    await rm(growing, { recursive: true, force: true });
    throw diskFault(error, growing);
  }
}

/** What a killed restore left; a folder with anything else in it is somebody's. */
async function clearLeftover(growing: string): Promise<void> {
  const names = await namesIn(growing);
  if (names.some((name) => !topmostNames.includes(name)))
    throw new FaultError('profile.exists', { directory: growing });
  await rm(growing, { recursive: true, force: true });
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return [];
    // A file of that name is in the way as well.
    if (code === 'ENOTDIR') throw new FaultError('profile.exists', { directory });
    throw diskFault(error, directory);
  }
}
