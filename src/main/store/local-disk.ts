/** Refuses places where SQLite's locks or write-ahead log cannot be trusted: network shares and synced folders. */
import { resolve } from 'node:path';
import { FaultError } from '../../shared/fault.ts';

const networkShare = /^[\\/]{2}[^\\/]/;
/** Folder names that sync clients give to what they copy around behind a program's back. */
const synced =
  /^(onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|my drive|icloud ?drive|com~apple~clouddocs|box sync|nextcloud|pcloud drive)$/i;

/** Throws `store.not-local`. `path` may be relative; only its words are looked at, not the disk. */
export function expectLocalDisk(path: string): void {
  const reason = reasonAgainst(path);
  if (reason !== undefined) throw new FaultError('store.not-local', { reason });
}

function reasonAgainst(path: string): 'network-share' | 'synced-folder' | undefined {
  if (networkShare.test(path) && !/^[\\/]{2}[.?][\\/]/.test(path)) return 'network-share';
  if (/^[\\/]{2}[.?][\\/]UNC[\\/]/i.test(path)) return 'network-share';
  const folders = resolve(path).split(/[\\/]/);
  return folders.some((folder) => synced.test(folder)) ? 'synced-folder' : undefined;
}
