/** Which paths do not lead to this computer's own disk, as far as their words tell. */

/** Folder names that sync clients give to what they copy around behind a program's back. */
const synced = [
  /^onedrive( - .+)?$/i,
  /^dropbox( \(.+\))?$/i,
  // macOS keeps iCloud Drive in Mobile Documents, and all others in CloudStorage.
  /^(icloud ?drive|mobile documents|com~apple~clouddocs|cloudstorage)$/i,
  /^(google ?drive|my drive|drivefs)$/i,
  /^(box sync|nextcloud|pcloud drive)$/i,
];

/** `\\server\share`, `//server/share` and `\\?\UNC\server\share`, but not the long form of a local path, `\\?\C:\…`. */
const isShare = (path: string): boolean => /^[\\/]{2}/.test(path) && !/^[\\/]{2}[?.][\\/][a-z]:/i.test(path);

/** Why an absolute path is no place for a database, or undefined when nothing speaks against it. */
export function notLocal(path: string): 'network-share' | 'synced-folder' | undefined {
  if (isShare(path)) return 'network-share';
  const isSynced = path.split(/[\\/]/).some((folder) => synced.some((pattern) => pattern.test(folder)));
  return isSynced ? 'synced-folder' : undefined;
}
