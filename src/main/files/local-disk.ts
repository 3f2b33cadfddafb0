/** Refuses profiles where a database would be corrupted or copied away: on network shares and in synced folders. */
import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import { notLocal } from '../../shared/local-path.ts';

/** Throws `store.not-local`, also when a link leads to such a place. The directory need not exist yet. */
export async function requireLocal(directory: string): Promise<void> {
  const absolute = resolve(directory);
  // As given, too: on other systems than Windows `resolve` takes a share's name for a relative path.
  for (const path of [directory, absolute, await existingPart(absolute)]) {
    const reason = notLocal(path);
    if (reason !== undefined) throw new FaultError('store.not-local', { reason });
  }
}

/** The real path of the nearest folder that exists. */
async function existingPart(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return existingPart(dirname(path));
}
