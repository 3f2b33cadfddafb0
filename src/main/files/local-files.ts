/** Files that a person names on this machine. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { Bytes, LocalFiles } from '../service/ports.ts';
import { systemCode } from './disk-fault.ts';

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
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) yield chunk as Uint8Array;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): unknown {
  const reason = systemCode(error);
  return reason === undefined ? error : new FaultError('input.unreadable', { file: basename(path), reason });
}
