/** A profile's secrets in a file that only its owner can read. Values are never logged and never in a fault. */
import { chmod, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { FaultError } from '../../shared/fault.ts';
import type { WritableSecrets } from '../service/profile-port.ts';
import { diskFault, systemCode } from './disk-fault.ts';
import { ensureDirectory, replaceFile } from './durable.ts';

const shape = z.record(z.string(), z.string());

/** Throws `transport.secret` when others can read the file (POSIX) or when it is damaged. */
export function createSecrets(path: string): WritableSecrets {
  return {
    get: async (name) => {
      const all = await load(path);
      return Object.hasOwn(all, name) ? all[name] : undefined;
    },
    set: async (name, value) => {
      const { [name]: _, ...others } = await load(path);
      await save(path, value === null ? others : { ...others, [name]: value });
    },
  };
}

async function load(path: string): Promise<Readonly<Record<string, string>>> {
  const text = await readPrivate(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return '{}';
    if (error instanceof FaultError) throw error;
    throw unusable(systemCode(error) ?? 'unreadable');
  });
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    // The cause is left out on purpose: JSON.parse quotes the text that it could not read.
    throw unusable('damaged');
  }
}

/** Checks the very file it then reads. Windows keeps the profile's folder to its user by itself. */
async function readPrivate(path: string): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { mode } = await handle.stat();
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw unusable('readable by others');
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

async function save(path: string, secrets: Readonly<Record<string, string>>): Promise<void> {
  try {
    await ensureDirectory(dirname(path));
    await replaceFile(path, Buffer.from(`${JSON.stringify(secrets, null, 2)}\n`));
    await chmod(path, 0o600);
  } catch (error) {
    throw diskFault(error, path);
  }
}

const unusable = (reason: string): FaultError => new FaultError('transport.secret', { file: 'secrets.json', reason });
