/** Writes an export: a new file, whole under its name or not there, never in the place of another. */
import { createHash } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failPoint } from '../../shared/fail-point.ts';
import { FaultError } from '../../shared/fault.ts';
import type { ExportFiles, WrittenExport } from '../service/export-port.ts';
import type { Bytes } from '../service/ports.ts';
import { diskFault, systemCode } from './disk-fault.ts';
import { removeAbandoned, syncDirectory } from './durable.ts';
import { ownName } from './owner.ts';

/** Grows as a hidden file beside its name; what a killed export left there, the next one in that folder removes. */
export const writeExport: ExportFiles['write'] = async (file, bytes, isNoted) => {
  const temporary = join(dirname(file), `.${basename(file)}.${ownName()}`);
  try {
    await refuseExisting(file);
    await removeAbandoned(dirname(file));
    const written = await writeOwn(temporary, bytes);
    isNoted(written);
    failPoint('replace.before-rename');
    await takeName(temporary, file);
    await syncDirectory(dirname(file));
    return written;
  } catch (error) {
    if (systemCode(error) === 'ENOENT')
      throw new FaultError('input.unreadable', { file: basename(file), reason: 'ENOENT' });
    throw diskFault(error, file);
  } finally {
    await rm(temporary, { force: true });
  }
};

async function writeOwn(temporary: string, bytes: Bytes): Promise<WrittenExport> {
  const hash = createHash('sha256');
  let size = 0;
  async function* counted(): Bytes {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(counted());
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes: size, sha256: hash.digest('hex') };
}

/** A link refuses to replace what is there. Not every file system has links (a memory stick has none). */
async function takeName(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw existing(file);
    await refuseExisting(file);
    await rename(temporary, file);
  }
}

async function refuseExisting(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found) throw existing(file);
}

const existing = (file: string): FaultError => new FaultError('export.exists', { file: basename(file) });
