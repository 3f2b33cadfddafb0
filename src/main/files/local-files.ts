/** Files that a person names on this machine. */
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { Bytes, LocalFiles } from '../service/ports.ts';
import { systemCode } from './disk-fault.ts';

/** One buffer for all of a file: a gigabyte of new ones would be given back late, and fill the memory meanwhile. */
const pieceBytes = 1024 * 1024;

export const localFiles: LocalFiles = {
  stat: async (path) => {
    const found = await stat(path).catch((error: unknown) => {
      throw unreadable(path, error);
    });
    if (!found.isFile()) throw new FaultError('input.unreadable', { file: basename(path), reason: 'not a file' });
    return { name: basename(path), size: found.size };
  },
  open: read,
  list: async (directory) => {
    const found = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
      throw unreadable(directory, error);
    });
    return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
  },
};

async function* read(path: string): Bytes {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (let filled = await fill(handle, piece); filled > 0; filled = await fill(handle, piece))
      yield piece.subarray(0, filled);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    await handle?.close();
  }
}

const fill = async (handle: FileHandle, piece: Buffer): Promise<number> => (await handle.read(piece)).bytesRead;

function unreadable(path: string, error: unknown): unknown {
  const reason = systemCode(error);
  return reason === undefined ? error : new FaultError('input.unreadable', { file: basename(path), reason });
}
