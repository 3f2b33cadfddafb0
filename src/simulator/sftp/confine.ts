/** Keeps every path that a client names inside the served directory. */
import { realpath } from 'node:fs/promises';
import { dirname, join, posix, sep } from 'node:path';

/** The path as the client sees it: absolute, with `.` and `..` resolved and never above the root. */
export const visiblePath = (path: string): string => posix.normalize(`/${path}`).replace(/(.)\/$/, '$1');

const refused = (): NodeJS.ErrnoException =>
  Object.assign(new Error('outside the served directory'), { code: 'EACCES' });

const inside = (root: string, path: string): boolean => path === root || path.startsWith(root + sep);

/** The real file behind the nearest existing ancestor, so that a link cannot lead out. */
async function realAncestor(path: string): Promise<string> {
  return realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    const parent = dirname(path);
    if (error.code !== 'ENOENT' || parent === path) throw error;
    return realAncestor(parent);
  });
}

/**
 * The local path for a client's path. `root` must be a real path.
 * Throws an EACCES error for names that the platform reads as something else and for links that lead out.
 */
export async function confine(root: string, path: string): Promise<string> {
  if (path.includes('\0') || path.includes('\\') || path.includes(':')) throw refused();
  const local = join(root, ...visiblePath(path).split('/'));
  if (!inside(root, local) || !inside(root, await realAncestor(local))) throw refused();
  return local;
}
