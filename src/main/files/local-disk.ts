/** Refuses places where a database would be corrupted or copied away: network shares and synced folders. */
import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FaultError } from '../../shared/fault.ts';

/** Folder names that the usual synchronisers give: `OneDrive - Bolaget`, `Dropbox (Work)`, macOS's CloudStorage, … */
const synced = [
  /^onedrive( - .*)?$/i,
  /^dropbox( \(.*\))?$/i,
  /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i,
  /^(google ?drive|my drive|googledrive-.*|drivefs)$/i,
  /^cloudstorage$/i,
];

/** `\\server\share`, `//server/share` and `\\?\UNC\…`, but not the long form of a local path, `\\?\C:\…`. */
const isShare = (path: string): boolean => /^[\\/]{2}/.test(path) && !/^[\\/]{2}[?.][\\/][a-z]:/i.test(path);

/** Throws `store.not-local` for a share or a synced folder, also when a link leads there. */
export async function requireLocal(directory: string): Promise<void> {
  if (isShare(directory)) throw new FaultError('store.not-local', { reason: 'share' });
  for (const path of [resolve(directory), await existingPart(resolve(directory))]) {
    if (isShare(path)) throw new FaultError('store.not-local', { reason: 'share' });
    const folder = path.split(/[\\/]/).find((part) => synced.some((pattern) => pattern.test(part)));
    if (folder !== undefined) throw new FaultError('store.not-local', { reason: folder });
  }
}

/** The real path of the nearest folder that exists. */
async function existingPart(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return existingPart(dirname(path));
}
