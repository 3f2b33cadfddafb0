/** Composed order files: stored whole before anything is sent, and sent from here only. */
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { Bytes, Outbox } from '../service/ports.ts';
import { diskFault, readingFault } from './disk-fault.ts';
import { ensureDirectory, replaceFile } from './durable.ts';

/** A file that was stored but never journalled is replaced: whether bytes may be sent, the journal's hash decides. */
export function createOutbox(directory: string): Outbox {
  return {
    put: async (name, bytes) => {
      const path = pathOf(directory, name);
      try {
        await ensureDirectory(directory);
        await replaceFile(path, bytes);
      } catch (error) {
        throw diskFault(error, path);
      }
    },
    open: (name) => read(pathOf(directory, name)),
  };
}

function pathOf(directory: string, name: string): string {
  if (name !== basename(name) || name.includes('\\') || name.startsWith('.')) {
    throw new FaultError('store.unusable', { file: 'outbox', reason: 'name' });
  }
  return join(directory, name);
}

async function* read(path: string): Bytes {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
  } catch (error) {
    throw readingFault(error, path);
  }
}
